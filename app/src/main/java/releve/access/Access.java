package releve.access;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import releve.access.AccessFact.Refused;
import releve.access.AccessFact.Seen;
import releve.access.StaffOutcome.Handout;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Gate;
import releve.journal.Journal;
import releve.journal.Json;

/**
 * The front door to who may come in and who saw what: one for each open journal, for any number of threads. What takes a {@link
 * Visitor} checks what it may; what takes a {@link Caller} trusts that the caller was asked for {@link Permission#MANAGE_PEOPLE}
 * or {@link Permission#ENROL_WARD_PC}.
 */
public final class Access implements AutoCloseable {
    private final Journal journal;
    private final Secrets secrets;
    private final Register register;
    private final Sessions sessions;
    private final Door door;
    private final Glass glass;
    private final FirstStart first;
    private final WardPcs wardPcs;

    /**
     * With the usual times.
     *
     * @param journal open with an {@link AccessView} among its views; the caller closes it, after this
     */
    public Access(Journal journal, Clock clock, SecureRandom random, Path data) {
        this(journal, clock, random, data, SessionTimes.DEFAULT);
    }

    public Access(Journal journal, Clock clock, SecureRandom random, Path data, SessionTimes times) {
        this(journal, clock, random, data, times, Argon2Cost.OWASP);
    }

    Access(Journal journal, Clock clock, SecureRandom random, Path data, SessionTimes times, Argon2Cost cost) {
        this.journal = journal;
        this.secrets = new Secrets(NodeKey.of(data, random), random, cost);
        this.register = new Register(journal, secrets, random);
        Delays delays = new Delays(clock);
        this.glass = new Glass(journal, clock);
        this.first = new FirstStart(register, clock, random, delays);
        this.wardPcs = new WardPcs(journal, clock, random, delays);
        this.sessions = Sessions.open(data, clock, random, times);
        this.door = new Door(journal, register, secrets, sessions, delays);
    }

    /** A PIN is taken on a ward PC, a password anywhere. */
    public SignIn signIn(String name, String secret, Where where) {
        return door.signIn(name, secret, where);
    }

    /** Somebody else takes over this browser: once they are admitted, the session before is over. */
    public SignIn changeUser(String token, String name, String secret, Where where) {
        SignIn signIn = door.signIn(name, secret, where);
        if (signIn instanceof SignIn.Admitted) {
            door.signOut(token);
        }
        return signIn;
    }

    /** Whose session it is, and a sign of life of theirs. Nothing when it is over; a locked one says so. */
    public Optional<Visitor> visitor(String token) {
        return door.visitor(token, true);
    }

    /** The same for what a page asks by itself (live updates): it keeps no session awake. */
    public Optional<Visitor> glance(String token) {
        return door.visitor(token, false);
    }

    public void lock(String token) {
        door.lock(token);
    }

    /** Opens a locked session with its owner's PIN or password alone. The token that comes back replaces the old one. */
    public SignIn unlock(String token, String secret, Where where) {
        return door.unlock(token, secret, where);
    }

    public void signOut(String token) {
        door.signOut(token);
    }

    /** Whether the PIN or password was given by somebody else and is to be changed first. */
    public boolean mustChangeSecret(Visitor visitor) {
        return register.find(visitor.id())
                .map(person -> person.account().temporary())
                .orElse(false);
    }

    public OwnSecret changeOwnSecret(String token, String old, String fresh, Where where) {
        return door.change(token, old, fresh, where);
    }

    /** Where the owner of this session is signed in, the latest sign of life first. */
    public List<OpenSession> sessions(String token) {
        return door.sessions(token);
    }

    /** So long without a sign of life, and a session locks. */
    public Duration lockAfter() {
        return sessions.lockAfter();
    }

    /** Ends the owner's other sessions; their own PIN or password proves that it is they who ask. */
    public OthersEnded endOthers(String token, String secret, Where where) {
        return door.endOthers(token, secret, where);
    }

    /** A locked visitor may nothing. */
    public boolean may(Visitor visitor, Permission permission) {
        return Glass.may(visitor, permission);
    }

    /**
     * Whether this patient may be seen.
     *
     * @param subject as everywhere in the journal: {@code patient/AUTHORITY/NUMBER}
     * @param wards where the patient is, under every name the ward goes by: {@code 3B} and {@code CHR/3B}
     */
    public Sight sight(Visitor visitor, String subject, Collection<String> wards, boolean confidential) {
        return glass.sight(visitor, subject, wards, confidential);
    }

    /** Who the journal says it was: {@code account/ID} in all their roles. */
    public Caller caller(Visitor visitor) {
        return new Caller(AccessView.ACCOUNT + visitor.id(), Register.role(visitor.roles()));
    }

    /** Somebody saw, printed or exported it. Returns when that is durable: call it before the page goes out. */
    public void saw(Visitor visitor, String subject, String what, String why) {
        durable(new Seen(what, why), subject, caller(visitor));
    }

    /** Somebody was refused what they asked for. */
    public void refused(Visitor visitor, String subject, Permission permission) {
        durable(new Refused(permission), subject, caller(visitor));
    }

    /** Opens a patient out of one's reach for {@link Glass#LASTS}. */
    public BreakGlass breakGlass(Visitor visitor, String subject, String reason) {
        return glass.smash(visitor, caller(visitor), subject, reason);
    }

    public boolean broken(Visitor visitor, String subject) {
        return glass.isBroken(visitor, subject);
    }

    /**
     * Says whether breaking the glass was right.
     *
     * @param seq the entry that broke it, from {@link Trail#toReview}
     */
    public Reviewed review(Visitor visitor, long seq, Verdict verdict, String note) {
        return glass.review(visitor, caller(visitor), seq, verdict, note);
    }

    public People people() {
        return new People(journal.read().jdbi());
    }

    public Trail trail() {
        return new Trail(journal.read().jdbi());
    }

    /**
     * Opens an account.
     *
     * @param secret a PIN or a password; without one nobody can sign in before {@link #reset}
     * @param own the person chose it; else its owner changes it at the first sign-in
     */
    public Changed add(NewPerson person, @Nullable String secret, boolean own, Caller by) {
        return register.add(person, secret, !own, by);
    }

    /** A PIN or password nobody chose, to be given to somebody with these roles; empty for {@link FirstSecret#NONE}. */
    public Optional<String> fresh(Set<Role> roles, FirstSecret kind) {
        return register.fresh(roles, kind);
    }

    /** Everything about a person but the sign-in name, which stays. */
    public Changed change(String id, NewPerson person, Caller by) {
        return register.change(id, person, by);
    }

    /** Closes the account; its sessions are over. */
    public Changed disable(String id, String reason, Caller by) {
        return ending(id, register.disable(id, reason, by));
    }

    public Changed enable(String id, String reason, Caller by) {
        return register.enable(id, reason, by);
    }

    /** Another PIN or password, which its owner is to change; all sessions of the account are over. */
    public Changed reset(String id, String secret, Caller by) {
        return ending(id, register.reset(id, secret, true, by));
    }

    private Changed ending(String id, Changed changed) {
        if (changed instanceof Changed.Done) {
            sessions.endAllOf(id);
        }
        return changed;
    }

    /** What importing this file (CSV or LDIF) would do. Nothing is kept. */
    public StaffPreview preview(byte[] file, StaffDefaults defaults) {
        return StaffList.read(file, defaults, register.keys());
    }

    /**
     * Imports the accepted rows, all in one entry.
     *
     * @param kind what everybody is given
     * @param handOut gets the PINs and passwords before anything is kept; if it throws, nothing is
     */
    public StaffOutcome importStaff(
            StaffPreview preview, FirstSecret kind, Consumer<List<Handout>> handOut, Caller by) {
        return register.add(
                preview.accepted().stream().map(StaffPreview.Accepted::person).toList(), kind, handOut, by);
    }

    /** The computers on wards on which PINs are taken. */
    public WardPcs wardPcs() {
        return wardPcs;
    }

    /** While nobody can administer: a new code for the terminal, which ends the one before. */
    public Optional<FirstCode> firstCode() {
        return first.code();
    }

    /**
     * Spends the code on the first administrator.
     *
     * @param person becomes an administrator, whatever other roles it names
     */
    public FirstAdministrator createFirst(String code, NewPerson person, String password, Where where) {
        return first.create(code, person, password, where);
    }

    /** How many Argon2 hashes were computed since the start. */
    long hashes() {
        return secrets.computed();
    }

    private void durable(AccessFact fact, String subject, Caller by) {
        try {
            journal.submit(new Fact(fact.kind(), subject, by, Json.payload(fact)), Gate.OPEN)
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException itself ? itself : failed;
        }
    }

    @Override
    public void close() {
        sessions.close();
    }
}
