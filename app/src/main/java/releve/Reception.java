package releve;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import releve.access.Access;
import releve.access.Account;
import releve.access.Changed;
import releve.journal.Caller;
import releve.journal.Journal;

/** Accounts as a command changes them: the folder's journal, open while it does. */
final class Reception implements AutoCloseable {
    private final Journal journal;
    private final Access access;

    private Reception(Journal journal, Access access) {
        this.journal = journal;
        this.access = access;
    }

    static Reception open(Path data) {
        Journal journal = Journal.open(data, House.views(), Clock.systemUTC());
        try {
            return new Reception(journal, new Access(journal, Clock.systemUTC(), new SecureRandom(), data));
        } catch (RuntimeException failed) {
            journal.close();
            throw failed;
        }
    }

    Access access() {
        return access;
    }

    /** Whoever may run commands in this folder: the operating system let them in. */
    Caller caller() {
        return new Caller("terminal/" + System.getProperty("user.name", "unknown"), "administrator");
    }

    Account named(String name) {
        return access.people()
                .named(name)
                .orElseThrow(() ->
                        new Stop(ExitCode.NO, "nobody signs in as '" + name + "'; `releve user list` shows who does"));
    }

    static Account done(Changed changed) {
        return switch (changed) {
            case Changed.Done done -> done.account();
            case Changed.Refused refused ->
                throw new Stop(
                        ExitCode.NO,
                        "nothing was changed: " + refused.objection().sentence());
        };
    }

    @Override
    public void close() {
        try {
            access.close();
        } finally {
            journal.close();
        }
    }
}
