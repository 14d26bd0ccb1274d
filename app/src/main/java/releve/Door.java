package releve;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import releve.access.Access;
import releve.access.BreakGlass;
import releve.access.FirstAdministrator;
import releve.access.NewPerson;
import releve.access.Objection;
import releve.access.OwnSecret;
import releve.access.Redeemed;
import releve.access.Role;
import releve.access.Sight;
import releve.access.Where;
import releve.identity.PatientRef;
import releve.identity.Reach;
import releve.journal.Caller;
import releve.web.Doorkeeper;
import releve.web.Enrolment;
import releve.web.Language;
import releve.web.OpenSession;
import releve.web.OthersEnded;
import releve.web.Permission;
import releve.web.SignIn;
import releve.web.Visitor;
import releve.web.WardPc;
import releve.web.Whence;

/** Lets the pages ask {@code access} who comes in and what they may see. */
final class Door implements Doorkeeper, Reach {
    private static final String OURS = "access.";

    private final Access access;
    private final Clock clock;

    Door(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Override
    public boolean empty() {
        return access.people().all().isEmpty();
    }

    @Override
    public Optional<Visitor> visitor(String token) {
        return access.glance(token).map(Door::shown);
    }

    @Override
    public void active(String token) {
        var unused = access.visitor(token);
    }

    @Override
    public Duration lockAfter() {
        return access.lockAfter();
    }

    @Override
    public Optional<WardPc> wardPc(String token) {
        return access.wardPcs()
                .find(token)
                .map(pc -> new WardPc(
                        pc.label(),
                        access.wardPcs().recent(pc).stream()
                                .map(each -> new WardPc.Known(each.name(), each.display()))
                                .toList()));
    }

    @Override
    public Enrolment enrol(String code, Whence where) {
        return switch (access.wardPcs().redeem(code, Where.elsewhere(where.address()))) {
            case Redeemed.Done done ->
                new Enrolment.In(done.token().value(), done.pc().label());
            case Redeemed.Wrong ignored -> new Enrolment.Wrong();
            case Redeemed.Wait wait -> new Enrolment.Wait(Duration.between(clock.instant(), wait.until()));
        };
    }

    /** On a ward PC that holds its token, or anywhere else. */
    private Where where(Whence whence) {
        return access.wardPcs()
                .find(whence.pc())
                .map(pc -> Where.wardPc(pc.label()))
                .orElseGet(() -> Where.elsewhere(whence.address()));
    }

    @Override
    public SignIn signIn(String name, String secret, Whence where) {
        return came(access.signIn(name, secret, where(where)));
    }

    @Override
    public boolean mustChange(Visitor visitor) {
        return access.mustChangeSecret(inside(visitor));
    }

    @Override
    public SignIn change(String token, String old, String fresh, Whence where) {
        return switch (access.changeOwnSecret(token, old, fresh, where(where))) {
            case OwnSecret.Changed changed ->
                access.glance(changed.token().value())
                        .<SignIn>map(who -> new SignIn.In(changed.token().value(), shown(who)))
                        .orElseGet(SignIn.Wrong::new);
            case OwnSecret.Wrong ignored -> new SignIn.Wrong();
            case OwnSecret.Wait wait -> new SignIn.Wait(Duration.between(clock.instant(), wait.until()));
            case OwnSecret.Refused refused -> new SignIn.Unfit(key(refused.objection()));
        };
    }

    private static String key(Objection objection) {
        return "access." + objection.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public SignIn first(String code, String name, String secret, Whence where) {
        var person = new NewPerson(name, name, Set.of(Role.ADMINISTRATOR), Set.of(), "fr");
        return switch (access.createFirst(code, person, secret, Where.elsewhere(where.address()))) {
            case FirstAdministrator.Created ignored -> signIn(name, secret, where);
            case FirstAdministrator.Wrong ignored -> new SignIn.Wrong();
            case FirstAdministrator.Wait wait -> new SignIn.Wait(Duration.between(clock.instant(), wait.until()));
            case FirstAdministrator.Refused refused -> new SignIn.Unfit(key(refused.objection()));
        };
    }

    @Override
    public void lock(String token) {
        access.lock(token);
    }

    @Override
    public SignIn unlock(String token, String secret, Whence where) {
        return came(access.unlock(token, secret, where(where)));
    }

    @Override
    public void signOut(String token) {
        access.signOut(token);
    }

    @Override
    public List<OpenSession> sessions(String token) {
        return access.sessions(token).stream()
                .map(each -> new OpenSession(each.place(), each.begun(), each.seen(), each.locked(), each.here()))
                .toList();
    }

    @Override
    public OthersEnded endOthers(String token, String secret, Whence where) {
        return switch (access.endOthers(token, secret, where(where))) {
            case releve.access.OthersEnded.Done done -> new OthersEnded.Done(done.sessions());
            case releve.access.OthersEnded.Wrong ignored -> new OthersEnded.Wrong();
            case releve.access.OthersEnded.Wait wait ->
                new OthersEnded.Wait(Duration.between(clock.instant(), wait.until()));
        };
    }

    @Override
    public void speaks(Visitor visitor, Language language) {
        // The cookie remembers it; an account's own language is its administrator's to set.
    }

    @Override
    public boolean may(Visitor visitor, Permission permission) {
        return right(permission).map(each -> access.may(inside(visitor), each)).orElse(false);
    }

    @Override
    public void refused(Visitor visitor, Permission permission, String path) {
        refused(visitor, "page" + path, permission);
    }

    @Override
    public void refused(Visitor visitor, String subject, Permission needed) {
        right(needed).ifPresent(each -> access.refused(inside(visitor), subject, each));
    }

    @Override
    public boolean sees(Visitor visitor, String site, String ward) {
        releve.access.Visitor who = inside(visitor);
        return access.may(who, releve.access.Permission.SEE_ANY_WARD)
                || own(visitor, site, ward) && access.may(who, releve.access.Permission.SEE_OWN_WARD);
    }

    @Override
    public boolean own(Visitor visitor, String site, String ward) {
        return visitor.wards().contains(ward) || visitor.wards().contains(site + "/" + ward);
    }

    @Override
    public Sight sight(Visitor visitor, PatientRef patient, Collection<String> wards, boolean confidential) {
        return access.sight(inside(visitor), subject(patient), wards, confidential);
    }

    @Override
    public BreakGlass breakGlass(Visitor visitor, PatientRef patient, String reason) {
        return access.breakGlass(inside(visitor), subject(patient), reason);
    }

    private static String subject(PatientRef patient) {
        return "patient/" + patient;
    }

    @Override
    public void saw(Visitor visitor, String subject, String what, String why) {
        access.saw(inside(visitor), subject, what, why);
    }

    @Override
    public Caller caller(Visitor visitor) {
        return access.caller(inside(visitor));
    }

    private SignIn came(releve.access.SignIn result) {
        return switch (result) {
            case releve.access.SignIn.Admitted in -> new SignIn.In(in.token().value(), shown(in.visitor()));
            case releve.access.SignIn.Wrong ignored -> new SignIn.Wrong();
            case releve.access.SignIn.Wait wait -> new SignIn.Wait(Duration.between(clock.instant(), wait.until()));
            case releve.access.SignIn.Disabled ignored -> new SignIn.Unfit("access.disabled");
        };
    }

    private static Visitor shown(releve.access.Visitor who) {
        return new Visitor(
                who.id(),
                who.name(),
                who.roles().stream().map(Role::name).collect(Collectors.toSet()),
                who.wards(),
                who.language(),
                who.locked());
    }

    private static releve.access.Visitor inside(Visitor who) {
        Set<Role> roles = who.roles().stream().map(Role::valueOf).collect(Collectors.toSet());
        return new releve.access.Visitor(who.id(), who.name(), roles, who.wards(), who.language(), who.locked());
    }

    /** {@code access.see-own-ward} is {@code SEE_OWN_WARD}; a key that is no right of ours opens nothing. */
    private static Optional<releve.access.Permission> right(Permission permission) {
        if (!permission.key().startsWith(OURS)) {
            return Optional.empty();
        }
        String name =
                permission.key().substring(OURS.length()).replace('-', '_').toUpperCase(Locale.ROOT);
        List<releve.access.Permission> all = Arrays.asList(releve.access.Permission.values());
        return all.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
