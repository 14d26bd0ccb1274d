package releve.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import releve.access.AccessFact.SignInFailed;
import releve.access.AccessFact.SignedIn;
import releve.access.Delays.Turn;
import releve.access.People.Person;
import releve.access.Sessions.Session;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.JournalUnavailable;
import releve.journal.Json;

/** Sign-in, sessions and locks. A name nobody has and a wrong PIN cost the same and are answered the same. */
final class Door {
    private static final Logger log = LoggerFactory.getLogger(Door.class);
    private static final Caller SELF = new Caller("releve", "access");
    private static final int TOKEN = 43;

    private final Journal journal;
    private final Register register;
    private final Secrets secrets;
    private final Sessions sessions;
    private final Delays delays;

    Door(Journal journal, Register register, Secrets secrets, Sessions sessions, Delays delays) {
        this.journal = journal;
        this.register = register;
        this.secrets = secrets;
        this.sessions = sessions;
        this.delays = delays;
    }

    /** What was found of a secret. */
    private sealed interface Proof {
        record Right(Person person, SecretShape shape) implements Proof {}

        record Wrong() implements Proof {}

        record Later(Instant until) implements Proof {}
    }

    SignIn signIn(String name, String secret, Where where) {
        Proof proof = prove(SignInName.key(name), register.named(name).orElse(null), secret, where, where.onWardPc());
        return switch (proof) {
            case Proof.Right right -> admit(right, where);
            case Proof.Wrong wrong -> new SignIn.Wrong();
            case Proof.Later later -> new SignIn.Wait(later.until());
        };
    }

    private SignIn admit(Proof.Right right, Where where) {
        Account account = right.person().account();
        if (!account.active()) {
            return new SignIn.Disabled();
        }
        Token token = sessions.begin(account.id(), right.person().epoch(), where.words());
        note(account, new SignedIn(where.words(), right.shape()));
        return new SignIn.Admitted(token, visitor(account, false));
    }

    /** The owner's PIN is taken wherever the locked session is: its token is the other half of the proof. */
    SignIn unlock(String token, String secret, Where where) {
        Optional<Person> owner = session(token).flatMap(this::owner);
        String key =
                owner.map(person -> SignInName.key(person.account().name())).orElse("");
        return switch (prove(key, owner.orElse(null), secret, where, true)) {
            case Proof.Right right ->
                sessions.reopen(token)
                        .<SignIn>map(fresh -> new SignIn.Admitted(
                                fresh, visitor(right.person().account(), false)))
                        .orElseGet(SignIn.Wrong::new);
            case Proof.Wrong wrong -> new SignIn.Wrong();
            case Proof.Later later -> new SignIn.Wait(later.until());
        };
    }

    /** A new secret of one's own, proven by the old one. All sessions end; this one goes on under a new token. */
    OwnSecret change(String token, String old, String fresh, Where where) {
        Optional<Person> owner =
                session(token).filter(session -> !session.locked()).flatMap(this::owner);
        String key =
                owner.map(person -> SignInName.key(person.account().name())).orElse("");
        return switch (prove(key, owner.orElse(null), old, where, true)) {
            case Proof.Right right -> change(right.person(), old, fresh, where);
            case Proof.Wrong wrong -> new OwnSecret.Wrong();
            case Proof.Later later -> new OwnSecret.Wait(later.until());
        };
    }

    /** Where the owner of this session is signed in. */
    List<OpenSession> sessions(String token) {
        return session(token)
                .flatMap(this::owner)
                .map(person -> sessions.of(person.account().id(), token))
                .orElse(List.of());
    }

    /** Ends all other sessions of one's own, proven by one's PIN or password. */
    OthersEnded endOthers(String token, String secret, Where where) {
        Optional<Person> owner =
                session(token).filter(session -> !session.locked()).flatMap(this::owner);
        String key =
                owner.map(person -> SignInName.key(person.account().name())).orElse("");
        return switch (prove(key, owner.orElse(null), secret, where, true)) {
            case Proof.Right right -> {
                Account account = right.person().account();
                int ended = sessions.endOthers(account.id(), token);
                note(account, new AccessFact.SignedOut());
                yield new OthersEnded.Done(ended);
            }
            case Proof.Wrong wrong -> new OthersEnded.Wrong();
            case Proof.Later later -> new OthersEnded.Wait(later.until());
        };
    }

    private OwnSecret change(Person person, String old, String fresh, Where where) {
        Account account = person.account();
        if (SecretShape.normal(old).equals(SecretShape.normal(fresh))) {
            return new OwnSecret.Refused(Objection.SECRET_SAME);
        }
        if (account.temporary() && !SecretShape.of(old).equals(SecretShape.of(fresh))) {
            return new OwnSecret.Refused(
                    SecretShape.objection(fresh, account.name()).orElse(Objection.SECRET_SHAPE));
        }
        return switch (register.reset(account.id(), fresh, false, caller(account))) {
            case Changed.Refused refused -> new OwnSecret.Refused(refused.objection());
            case Changed.Done done -> {
                sessions.endAllOf(account.id());
                Person now = register.find(account.id()).orElseThrow();
                yield new OwnSecret.Changed(sessions.begin(account.id(), now.epoch(), where.words()));
            }
        };
    }

    private Proof prove(String key, @Nullable Person person, String secret, Where where, boolean pins) {
        var counts = Delays.counts(key, where);
        return switch (delays.turn(counts)) {
            case Turn.NotBefore wait -> new Proof.Later(wait.until());
            case Turn.Go go -> {
                Optional<SecretShape> shape = SecretShape.of(secret).filter(it -> pins || it == SecretShape.PASSWORD);
                String hash = person == null || shape.isEmpty() ? null : person.hash(shape.get());
                if (secrets.matches(hash, secret) && person != null && shape.isPresent()) {
                    delays.succeeded(counts);
                    yield new Proof.Right(person, shape.get());
                }
                failed(person, where, go.failures());
                yield new Proof.Wrong();
            }
        };
    }

    /** Only each power of two becomes an entry, so that nobody can fill the disk by guessing. What was typed is never kept. */
    private void failed(@Nullable Person person, Where where, int failures) {
        if (Integer.bitCount(failures) == 1) {
            String subject = AccessView.ACCOUNT
                    + (person == null ? "unknown" : person.account().id());
            note(SELF, subject, new SignInFailed(where.words(), failures));
            log.info("{} sign-ins in a row failed at {}: {}", failures, where.words(), subject);
        }
    }

    Optional<Visitor> visitor(String token, boolean acting) {
        Optional<Session> session = session(token);
        if (acting && session.isPresent() && !session.get().locked()) {
            sessions.touch(token);
        }
        return session.flatMap(found -> owner(found).map(person -> visitor(person.account(), found.locked())));
    }

    void lock(String token) {
        sessions.lock(token);
    }

    void signOut(String token) {
        session(token).flatMap(this::owner).ifPresent(person -> note(person.account(), new AccessFact.SignedOut()));
        sessions.end(token);
    }

    private Optional<Session> session(String token) {
        return token.length() == TOKEN ? sessions.find(token) : Optional.empty();
    }

    /** Nobody, when the account was closed or got another PIN or password since the session began. */
    private Optional<Person> owner(Session session) {
        return register.find(session.account())
                .filter(person -> person.account().active() && person.epoch() == session.epoch());
    }

    private static Visitor visitor(Account account, boolean locked) {
        return new Visitor(
                account.id(), account.display(), account.roles(), account.wards(), account.language(), locked);
    }

    static Caller caller(Account account) {
        return new Caller(AccessView.ACCOUNT + account.id(), Register.role(account.roles()));
    }

    private void note(Account account, AccessFact fact) {
        note(caller(account), AccessView.ACCOUNT + account.id(), fact);
    }

    /** A disk that is full must not keep a nurse out: she comes in, and the log says what is missing from the journal. */
    private void note(Caller by, String subject, AccessFact fact) {
        try {
            journal.append(new Fact(fact.kind(), subject, by, Json.payload(fact)));
        } catch (JournalUnavailable unavailable) {
            log.error("not in the journal: {} by {}: {}", fact.kind(), by.actor(), unavailable.getMessage());
        }
    }
}
