package releve.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import releve.access.AccessFact.AccountAdded;
import releve.access.AccessFact.AccountChanged;
import releve.access.AccessFact.AccountDisabled;
import releve.access.AccessFact.AccountEnabled;
import releve.access.AccessFact.GlassBroken;
import releve.access.AccessFact.GlassReviewed;
import releve.access.AccessFact.Imported;
import releve.access.AccessFact.PasswordReset;
import releve.access.AccessFact.PcEnrolled;
import releve.access.AccessFact.PcOffered;
import releve.access.AccessFact.PcRemoved;
import releve.access.AccessFact.PinReset;
import releve.access.AccessFact.Refused;
import releve.access.AccessFact.Seen;
import releve.access.AccessFact.SignInFailed;
import releve.access.AccessFact.SignedIn;
import releve.access.AccessFact.SignedOut;
import releve.access.AccessFact.StaffImported;
import releve.journal.Entry;
import releve.journal.Kind;
import releve.journal.Transaction;
import releve.journal.View;

/** The tables of who may come in and who did what: an account each, a ward PC each, a line for every fact, and the broken glass. */
public final class AccessView implements View {
    static final String ACCOUNT = "account/";
    static final String PC = "pc/";

    private static final String SCHEMA = """
            CREATE TABLE access_account (id TEXT PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
              display TEXT NOT NULL, roles TEXT NOT NULL, wards TEXT NOT NULL, language TEXT NOT NULL,
              active INTEGER NOT NULL, pin TEXT, password TEXT, temporary INTEGER NOT NULL,
              epoch INTEGER NOT NULL, since INTEGER NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE access_pc (label TEXT PRIMARY KEY, ward TEXT NOT NULL, token TEXT NOT NULL,
              since INTEGER NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE access_offer (label TEXT PRIMARY KEY, ward TEXT NOT NULL, code TEXT NOT NULL,
              until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE access_last (account TEXT PRIMARY KEY, time INTEGER NOT NULL, place TEXT NOT NULL)
              STRICT, WITHOUT ROWID;
            CREATE TABLE access_trail (seq INTEGER PRIMARY KEY, time INTEGER NOT NULL, actor TEXT NOT NULL,
              role TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, what TEXT NOT NULL,
              why TEXT NOT NULL) STRICT;
            CREATE TABLE access_glass (seq INTEGER PRIMARY KEY, actor TEXT NOT NULL, subject TEXT NOT NULL,
              reason TEXT NOT NULL, broken INTEGER NOT NULL, until INTEGER NOT NULL, reviewer TEXT, verdict TEXT,
              note TEXT, reviewed INTEGER) STRICT;
            """;

    private static final String INDEXES = """
            CREATE INDEX access_trail_actor ON access_trail (actor);
            CREATE INDEX access_trail_subject ON access_trail (subject)
            """;

    private static final String ADD = """
            INSERT INTO access_account (id, key, name, display, roles, wards, language, active, pin, password,
              temporary, epoch, since)
            VALUES (:id, :key, :name, :display, :roles, :wards, :language, 1, :pin, :password, :temporary, :epoch,
              :since)
            """;
    private static final String CHANGE = """
            UPDATE access_account SET display = :display, roles = :roles, wards = :wards, language = :language
            WHERE id = :id
            """;
    private static final String ACTIVE = """
            UPDATE access_account SET active = :active, epoch = :epoch WHERE id = :id
            """;
    private static final String PIN = """
            UPDATE access_account SET pin = :pin, temporary = :temporary, epoch = :epoch WHERE id = :id
            """;
    private static final String PASSWORD = """
            UPDATE access_account SET password = :password, temporary = :temporary, epoch = :epoch WHERE id = :id
            """;
    private static final String ENROL = """
            INSERT INTO access_pc (label, ward, token, since) VALUES (:label, :ward, :token, :since)
            ON CONFLICT (label) DO UPDATE SET ward = excluded.ward, token = excluded.token, since = excluded.since
            """;
    private static final String OFFER = """
            INSERT INTO access_offer (label, ward, code, until) VALUES (:label, :ward, :code, :until)
            ON CONFLICT (label) DO UPDATE SET ward = excluded.ward, code = excluded.code, until = excluded.until
            """;
    private static final String TAKEN = "DELETE FROM access_offer WHERE label = :label";
    private static final String LAST = """
            INSERT INTO access_last (account, time, place) VALUES (:account, :time, :place)
            ON CONFLICT (account) DO UPDATE SET time = excluded.time, place = excluded.place
            """;
    private static final String LINE = """
            INSERT INTO access_trail (seq, time, actor, role, kind, subject, what, why)
            VALUES (:seq, :time, :actor, :role, :kind, :subject, :what, :why)
            """;
    private static final String BREAK = """
            INSERT INTO access_glass (seq, actor, subject, reason, broken, until)
            VALUES (:seq, :actor, :subject, :reason, :broken, :until)
            """;
    private static final String REVIEW = """
            UPDATE access_glass SET reviewer = :reviewer, verdict = :verdict, note = :note, reviewed = :reviewed
            WHERE seq = :seq
            """;

    @Override
    public String name() {
        return "access";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public String schema() {
        return SCHEMA;
    }

    @Override
    public String indexes() {
        return INDEXES;
    }

    @Override
    public boolean reads(Kind kind) {
        return AccessFact.KINDS.has(kind);
    }

    @Override
    public Object prepare(Kind kind, String subject, byte[] payload) {
        return AccessFact.KINDS.read(kind, payload);
    }

    @Override
    public void apply(Entry entry, Object prepared, Transaction tx) {
        AccessFact fact = (AccessFact) prepared;
        switch (fact) {
            case AccountAdded added ->
                add(account(entry), added.person(), added.pin(), added.password(), added.temporary(), entry, tx);
            case StaffImported list -> {
                for (Imported each : list.people()) {
                    boolean given = each.pin() != null || each.password() != null;
                    add(each.id(), each.person(), each.pin(), each.password(), given, entry, tx);
                }
            }
            case AccountChanged changed -> change(account(entry), changed.person(), tx);
            case AccountDisabled disabled -> tx.run(ACTIVE, false, entry.seq(), account(entry));
            case AccountEnabled enabled -> tx.run(ACTIVE, true, entry.seq(), account(entry));
            case PinReset reset -> tx.run(PIN, reset.pin(), reset.temporary(), entry.seq(), account(entry));
            case PasswordReset reset ->
                tx.run(PASSWORD, reset.password(), reset.temporary(), entry.seq(), account(entry));
            case PcOffered pc -> tx.run(OFFER, pc(entry), pc.ward(), pc.code(), pc.until());
            case PcEnrolled pc -> enrol(pc(entry), pc, entry, tx);
            case PcRemoved pc -> remove(pc(entry), tx);
            case GlassBroken glass -> smash(entry, glass, tx);
            case GlassReviewed review ->
                tx.run(
                        REVIEW,
                        entry.by().actor(),
                        review.verdict().name(),
                        review.note(),
                        entry.time(),
                        review.glass());
            case SignedIn in -> tx.run(LAST, account(entry), entry.time(), in.where());
            case SignedOut trailOnly -> {}
            case SignInFailed trailOnly -> {}
            case Seen trailOnly -> {}
            case Refused trailOnly -> {}
        }
        line(entry, Described.of(fact), tx);
    }

    private static void add(
            String id,
            NewPerson person,
            @Nullable String pin,
            @Nullable String password,
            boolean temporary,
            Entry entry,
            Transaction tx) {
        tx.run(
                ADD,
                id,
                SignInName.key(person.name()),
                person.name(),
                person.display(),
                roles(person.roles()),
                AccessFact.column(person.wards()),
                person.language(),
                pin,
                password,
                temporary,
                entry.seq(),
                entry.time());
    }

    private static void change(String id, NewPerson person, Transaction tx) {
        tx.run(
                CHANGE,
                person.display(),
                roles(person.roles()),
                AccessFact.column(person.wards()),
                person.language(),
                id);
    }

    private static void enrol(String label, PcEnrolled pc, Entry entry, Transaction tx) {
        tx.run(TAKEN, label);
        tx.run(ENROL, label, pc.ward(), pc.token(), entry.time());
    }

    private static void remove(String label, Transaction tx) {
        tx.run(TAKEN, label);
        tx.run("DELETE FROM access_pc WHERE label = :label", label);
    }

    private static void smash(Entry entry, GlassBroken glass, Transaction tx) {
        tx.run(BREAK, entry.seq(), entry.by().actor(), entry.subject(), glass.reason(), entry.time(), glass.until());
    }

    private static void line(Entry entry, Described said, Transaction tx) {
        tx.run(
                LINE,
                entry.seq(),
                entry.time(),
                entry.by().actor(),
                entry.by().role(),
                entry.kind().name(),
                entry.subject(),
                said.what(),
                said.why());
    }

    static String roles(Set<Role> roles) {
        return roles.stream().map(Role::code).collect(Collectors.joining(" "));
    }

    private static String account(Entry entry) {
        return entry.subject().substring(ACCOUNT.length());
    }

    private static String pc(Entry entry) {
        return entry.subject().substring(PC.length());
    }
}
