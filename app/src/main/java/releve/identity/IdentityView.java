package releve.identity;

import java.util.List;
import java.util.Optional;
import releve.identity.IdentityFact.ConfidentialSaid;
import releve.identity.IdentityFact.PatientSeen;
import releve.identity.IdentityFact.PatientsLinked;
import releve.identity.IdentityFact.PatientsMerged;
import releve.identity.IdentityFact.PatientsUnlinked;
import releve.journal.Entry;
import releve.journal.FedView;
import releve.journal.Kind;
import releve.journal.Transaction;

/**
 * The tables of who is who. A patient row per person as first named, a row per number, a row for everything different ever said of
 * a person, with the time it was last said (the current row is the sum of what was said, in order of event time), and a row per
 * link made or undone.
 */
public final class IdentityView implements FedView {
    static final int REMEMBERED_NUMBERS = 100_000;

    /** A number as {@link #plain} makes it, for SQL; what is asked with it is found by an index. */
    public static final String PLAIN_NUMBER =
            "ltrim(upper(replace(replace(replace(replace(number, ' ', ''), '.', ''), '/', ''), '-', '')), '0')";

    static final String FEED = "feed/";

    private static final String SCHEMA = """
            CREATE TABLE identity_patient (id INTEGER PRIMARY KEY, authority TEXT NOT NULL, number TEXT NOT NULL,
              family TEXT, given TEXT, birth TEXT, sex TEXT, address TEXT, phones TEXT, died TEXT,
              registered INTEGER NOT NULL, event INTEGER NOT NULL, seq INTEGER NOT NULL, learned INTEGER NOT NULL,
              changed INTEGER NOT NULL);
            CREATE TABLE identity_number (authority TEXT NOT NULL, number TEXT NOT NULL, type TEXT NOT NULL,
              patient INTEGER NOT NULL, seq INTEGER NOT NULL, learned INTEGER NOT NULL,
              PRIMARY KEY (authority, number)) WITHOUT ROWID;
            CREATE TABLE identity_said (patient INTEGER NOT NULL, registered INTEGER NOT NULL, said TEXT NOT NULL,
              event INTEGER NOT NULL, seq INTEGER NOT NULL, learned INTEGER NOT NULL,
              PRIMARY KEY (patient, registered, said)) WITHOUT ROWID;
            CREATE TABLE identity_link (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, one INTEGER NOT NULL,
              other INTEGER NOT NULL, event INTEGER NOT NULL, seq INTEGER NOT NULL, learned INTEGER NOT NULL);
            CREATE INDEX identity_link_one ON identity_link (one);
            CREATE INDEX identity_link_other ON identity_link (other);
            CREATE TABLE identity_confidential (patient INTEGER NOT NULL, actor TEXT NOT NULL,
              confidential INTEGER NOT NULL, reason TEXT NOT NULL, event INTEGER NOT NULL, seq INTEGER NOT NULL,
              learned INTEGER NOT NULL, PRIMARY KEY (patient, actor, confidential)) WITHOUT ROWID;
            CREATE TABLE identity_registration (form TEXT PRIMARY KEY, authority TEXT NOT NULL, number TEXT NOT NULL,
              seq INTEGER NOT NULL) WITHOUT ROWID;
            CREATE TABLE identity_set_aside (form TEXT PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL,
              why TEXT NOT NULL) WITHOUT ROWID
            """;

    private final Recent<PatientRef, Long> numbers = new Recent<>(REMEMBERED_NUMBERS);
    private final SaidOfPersons persons = new SaidOfPersons();

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public String schema() {
        return SCHEMA;
    }

    @Override
    public String indexes() {
        return """
            CREATE INDEX identity_number_number ON identity_number (number);
            CREATE INDEX identity_number_patient ON identity_number (patient);
            CREATE INDEX identity_number_plain ON identity_number (%s);
            CREATE INDEX identity_patient_changed ON identity_patient (changed);
            CREATE INDEX identity_confidential_said ON identity_confidential (patient) WHERE confidential = 1
            """.formatted(PLAIN_NUMBER);
    }

    /** A number as it is looked for: without the signs that people put between its digits, and without zeros in front. */
    public static String plain(String number) {
        String plain = number.replaceAll("[ ./-]", "");
        var out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            out.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
        }
        int zeros = 0;
        while (zeros < out.length() && out.charAt(zeros) == '0') {
            zeros++;
        }
        return out.substring(zeros);
    }

    @Override
    public boolean reads(Kind kind) {
        return OwnFact.KINDS.has(kind);
    }

    @Override
    public Object prepare(Kind kind, String subject, byte[] payload) {
        return OwnFact.KINDS.read(kind, payload);
    }

    @Override
    public void apply(Entry entry, Object prepared, Transaction tx) {
        var origin = new Origin(
                entry.seq(), entry.time(), entry.time(), "", entry.kind().name());
        switch ((OwnFact) prepared) {
            case OwnFact.Registered r -> {
                see(new PatientSeen(List.of(r.identifier()), r.person(), true), origin, tx);
                tx.run(
                        """
                        INSERT INTO identity_registration (form, authority, number, seq)
                        VALUES (:form, :authority, :number, :seq) ON CONFLICT DO NOTHING
                        """,
                        r.form(),
                        r.identifier().ref().authority(),
                        r.identifier().ref().number(),
                        entry.seq());
            }
            case OwnFact.SetAside aside ->
                tx.run("""
                        INSERT INTO identity_set_aside (form, first, last, why) VALUES (:form, :first, :last, :why)
                        ON CONFLICT DO NOTHING
                        """, aside.form().toString(), aside.first(), aside.last(), aside.why());
            case OwnFact.Confidential c ->
                mark(c.patient(), c.confidential(), c.reason(), entry.by().actor(), origin, tx);
        }
    }

    /** Of each who spoke, the last time they said either; {@link Confidentiality} reads what holds. */
    private void mark(
            PatientRef patient, boolean confidential, String reason, String actor, Origin origin, Transaction tx) {
        tx.run(
                """
                INSERT INTO identity_confidential (patient, actor, confidential, reason, event, seq, learned)
                VALUES (:patient, :actor, :confidential, :reason, :event, :seq, :learned)
                ON CONFLICT DO UPDATE SET reason = excluded.reason, event = excluded.event, seq = excluded.seq,
                  learned = excluded.learned
                WHERE excluded.event > event OR excluded.event = event AND excluded.seq > seq
                """,
                idOf(patient, origin, tx),
                actor,
                confidential,
                reason,
                origin.eventTime(),
                origin.seq(),
                origin.learned());
    }

    @Override
    public void forget() {
        numbers.clear();
        persons.forget();
    }

    public void apply(IdentityFact fact, Origin origin, Transaction tx) {
        switch (fact) {
            case PatientSeen seen -> see(seen, origin, tx);
            case PatientsMerged m -> link(LinkKind.MERGED, m.survivor(), m.merged(), origin, tx);
            case PatientsLinked l -> link(LinkKind.LINKED, l.one(), l.other(), origin, tx);
            case ConfidentialSaid c -> mark(c.patient(), c.confidential(), "", FEED + origin.feed(), origin, tx);
            case PatientsUnlinked u -> link(LinkKind.UNLINKED, u.one(), u.other(), origin, tx);
        }
    }

    /** The row of a patient known by that number; a bare one is made for a number nobody has named yet. */
    public long idOf(PatientRef ref, Origin origin, Transaction tx) {
        Optional<Long> known = find(ref, tx);
        if (known.isPresent()) {
            return known.get();
        }
        long id = create(ref, origin, tx);
        name(new Identifier(ref, ""), id, origin, tx);
        return id;
    }

    private void see(PatientSeen seen, Origin origin, Transaction tx) {
        long patient = seen.identifiers().stream()
                .map(identifier -> find(identifier.ref(), tx))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> create(seen.ref(), origin, tx));
        for (Identifier identifier : seen.identifiers()) {
            Optional<Long> known = find(identifier.ref(), tx);
            if (known.isEmpty()) {
                name(identifier, patient, origin, tx);
            } else if (known.get() != patient) {
                nameTogether(patient, known.get(), origin, tx);
            }
        }
        persons.say(patient, seen.person(), seen.registered(), origin, tx);
    }

    private Optional<Long> find(PatientRef ref, Transaction tx) {
        Optional<Long> remembered = numbers.find(ref);
        if (remembered.isPresent()) {
            return remembered;
        }
        Optional<Long> stored = tx.find(
                "SELECT patient FROM identity_number WHERE authority = :authority AND number = :number",
                row -> row.getLong(1),
                ref.authority(),
                ref.number());
        stored.ifPresent(id -> numbers.put(ref, id));
        return stored;
    }

    private static long create(PatientRef ref, Origin origin, Transaction tx) {
        return tx.find(
                        """
                        INSERT INTO identity_patient (authority, number, registered, event, seq, learned, changed)
                        VALUES (:authority, :number, 0, :event, :seq, :learned, :seq) RETURNING id
                        """,
                        row -> row.getLong(1),
                        ref.authority(),
                        ref.number(),
                        Long.MIN_VALUE,
                        origin.seq(),
                        origin.learned())
                .orElseThrow();
    }

    private void name(Identifier identifier, long patient, Origin origin, Transaction tx) {
        tx.run(
                """
                INSERT INTO identity_number (authority, number, type, patient, seq, learned)
                VALUES (:authority, :number, :type, :patient, :seq, :learned)
                """,
                identifier.ref().authority(),
                identifier.ref().number(),
                identifier.type(),
                patient,
                origin.seq(),
                origin.learned());
        numbers.put(identifier.ref(), patient);
    }

    private void link(LinkKind kind, PatientRef one, PatientRef other, Origin origin, Transaction tx) {
        insertLink(kind, idOf(one, origin, tx), idOf(other, origin, tx), origin, tx);
    }

    private static void nameTogether(long one, long other, Origin origin, Transaction tx) {
        boolean noted = tx.find(
                        "SELECT 1 FROM identity_link WHERE kind = :kind AND one = :one AND other = :other",
                        row -> true,
                        LinkKind.NAMED_TOGETHER.name(),
                        Math.min(one, other),
                        Math.max(one, other))
                .isPresent();
        if (!noted) {
            insertLink(LinkKind.NAMED_TOGETHER, Math.min(one, other), Math.max(one, other), origin, tx);
        }
    }

    private static void insertLink(LinkKind kind, long one, long other, Origin origin, Transaction tx) {
        if (one == other) {
            return; // both numbers already name one person
        }
        tx.run("""
                INSERT INTO identity_link (kind, one, other, event, seq, learned)
                VALUES (:kind, :one, :other, :event, :seq, :learned)
                """, kind.name(), one, other, origin.eventTime(), origin.seq(), origin.learned());
    }
}
