package releve.agenda.calls;

import java.util.Objects;
import java.util.UUID;
import releve.identity.PatientRef;
import releve.journal.Entry;
import releve.journal.Json;
import releve.journal.Kind;
import releve.journal.Transaction;
import releve.journal.View;

/**
 * Each form of the telephone teams, and the patients that it speaks of by their numbers. Rows know nothing of each other, so they may arrive
 * in any order; of one form filed twice the one written first counts. What follows from them is decided by whoever reads.
 */
public final class CallView implements View {
    private static final String FORM = """
            INSERT INTO call_form (form, kind, said, written, author) VALUES (:form, :kind, :said, :written, :author)
            ON CONFLICT (form) DO UPDATE SET kind = excluded.kind, said = excluded.said, written = excluded.written,
              author = excluded.author
            WHERE (excluded.written, excluded.author) < (written, author)
            """;
    private static final String ABOUT = """
            INSERT INTO call_about (authority, number, form) VALUES (:authority, :number, :form) ON CONFLICT DO NOTHING
            """;

    @Override
    public String name() {
        return "call";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String schema() {
        return """
            CREATE TABLE call_form (form TEXT PRIMARY KEY, kind TEXT NOT NULL, said TEXT NOT NULL, written INTEGER NOT NULL,
              author TEXT NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE call_about (authority TEXT NOT NULL, number TEXT NOT NULL, form TEXT NOT NULL,
              PRIMARY KEY (authority, number, form)) STRICT, WITHOUT ROWID
            """;
    }

    @Override
    public String indexes() {
        return "CREATE INDEX call_form_kind ON call_form (kind, author, written)";
    }

    @Override
    public boolean reads(Kind kind) {
        return CallFact.KINDS.has(kind);
    }

    @Override
    public Object prepare(Kind kind, String subject, byte[] payload) {
        return CallFact.KINDS.read(kind, payload);
    }

    @Override
    public void apply(Entry entry, Object prepared, Transaction tx) {
        CallFact fact = (CallFact) prepared;
        UUID form = Objects.requireNonNull(fact.form());
        tx.run(
                FORM,
                form.toString(),
                fact.kind().toString(),
                Json.pretty(fact),
                entry.time(),
                entry.by().actor());
        for (PatientRef patient : fact.patients()) {
            tx.run(ABOUT, patient.authority(), patient.number(), form.toString());
        }
    }
}
