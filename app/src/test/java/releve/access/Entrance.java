package releve.access;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import releve.journal.Caller;
import releve.journal.Journal;

/** A real journal and the door in front of it, with hashes that cost next to nothing. Its people are invented. */
final class Entrance implements AutoCloseable {
    static final Caller ADMIN = new Caller("terminal/test", "administrator");
    static final Where PC_3B = Where.wardPc("3B-1");
    static final Where PC_4C = Where.wardPc("4C-1");
    static final Where OUTSIDE = Where.elsewhere("192.0.2.7");
    static final String PIN = "271828";
    static final String PASSWORD = "correct horse battery";
    static final Argon2Cost CHEAP = new Argon2Cost(8, 1, 1);

    final Hands clock;
    final Path data;
    Journal journal;
    Access access;

    Entrance(Path data) {
        this(data, new Hands());
    }

    Entrance(Path data, Hands clock) {
        this.data = data;
        this.clock = clock;
        journal = Journal.open(data, List.of(new AccessView()), clock);
        access = new Access(journal, clock, new SecureRandom(), data, SessionTimes.DEFAULT, CHEAP);
    }

    Account add(String name, @Nullable String secret, Role... roles) {
        return done(access.add(
                new NewPerson(name, name + " (synthetic)", Set.of(roles), Set.of("3B"), "fr"), secret, false, ADMIN));
    }

    Account nurse(String name) {
        return add(name, PIN, Role.NURSE);
    }

    SignIn.Admitted admit(String name, String secret, Where where) {
        if (access.signIn(name, secret, where) instanceof SignIn.Admitted admitted) {
            return admitted;
        }
        throw new AssertionError(name + " was not admitted");
    }

    Visitor visitor(Role... roles) {
        String name = "v" + journal.read().size();
        Account account = add(name, PASSWORD, roles);
        return new Visitor(account.id(), name, Set.of(roles), Set.of("3B"), "fr", false);
    }

    void restart() {
        close();
        journal = Journal.open(data, List.of(new AccessView()), clock);
        access = new Access(journal, clock, new SecureRandom(), data, SessionTimes.DEFAULT, CHEAP);
    }

    static Account done(Changed changed) {
        return switch (changed) {
            case Changed.Done done -> done.account();
            case Changed.Refused refused -> throw new AssertionError(refused.objection());
        };
    }

    static Objection refused(Changed changed) {
        return switch (changed) {
            case Changed.Done done -> throw new AssertionError("done: " + done.account());
            case Changed.Refused refused -> refused.objection();
        };
    }

    @Override
    public void close() {
        access.close();
        journal.close();
    }
}
