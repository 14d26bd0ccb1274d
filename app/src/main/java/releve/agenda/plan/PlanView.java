package releve.agenda.plan;

import java.util.Objects;
import releve.journal.Entry;
import releve.journal.Json;
import releve.journal.Kind;
import releve.journal.Transaction;
import releve.journal.View;

/**
 * Each form of those who plan. Rows know nothing of each other, so they may arrive in any order; of one form filed twice the one written first counts. What
 * follows from them is decided by whoever reads.
 */
public final class PlanView implements View {
    private static final String FORM = """
            INSERT INTO plan_form (form, kind, said, written, author) VALUES (:form, :kind, :said, :written, :author)
            ON CONFLICT (form) DO UPDATE SET kind = excluded.kind, said = excluded.said, written = excluded.written,
              author = excluded.author
            WHERE (excluded.written, excluded.author) < (written, author)
            """;

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String schema() {
        return """
            CREATE TABLE plan_form (form TEXT PRIMARY KEY, kind TEXT NOT NULL, said TEXT NOT NULL, written INTEGER NOT NULL,
              author TEXT NOT NULL) STRICT, WITHOUT ROWID
            """;
    }

    @Override
    public boolean reads(Kind kind) {
        return PlanFact.KINDS.has(kind);
    }

    @Override
    public Object prepare(Kind kind, String subject, byte[] payload) {
        return PlanFact.KINDS.read(kind, payload);
    }

    @Override
    public void apply(Entry entry, Object prepared, Transaction tx) {
        PlanFact fact = (PlanFact) prepared;
        tx.run(
                FORM,
                Objects.requireNonNull(fact.form()).toString(),
                fact.kind().toString(),
                Json.pretty(fact),
                entry.time(),
                entry.by().actor());
    }
}
