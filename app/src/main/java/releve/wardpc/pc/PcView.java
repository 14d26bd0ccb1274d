package releve.wardpc.pc;

import java.nio.charset.StandardCharsets;
import releve.journal.Entry;
import releve.journal.Json;
import releve.journal.Kind;
import releve.journal.Transaction;
import releve.journal.View;

/**
 * What was recorded here, what became of it, and which self-checks the node knows. An entry whose payload was erased after it was handed
 * back is still counted by its answer, so a number is never given twice.
 */
final class PcView implements View {
    private static final String SCHEMA = """
        CREATE TABLE pc_noted (form TEXT PRIMARY KEY, number INTEGER NOT NULL, item TEXT NOT NULL,
          version INTEGER NOT NULL, kind TEXT NOT NULL, written INTEGER NOT NULL, seq INTEGER NOT NULL)
          STRICT, WITHOUT ROWID;
        CREATE TABLE pc_answer (form TEXT PRIMARY KEY, number INTEGER NOT NULL, item TEXT NOT NULL,
          version INTEGER NOT NULL, kind TEXT NOT NULL, written INTEGER NOT NULL, outcome TEXT NOT NULL,
          why TEXT NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE pc_check (at INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
        CREATE TABLE pc_told (at INTEGER PRIMARY KEY) STRICT
        """;

    private static final String NOTE = """
        INSERT INTO pc_noted (form, number, item, version, kind, written, seq)
        VALUES (:form, :number, :item, :version, :kind, :written, :seq) ON CONFLICT (form) DO NOTHING
        """;

    /** Asked again, the node may know more; its latest word stands. */
    private static final String ANSWER = """
        INSERT INTO pc_answer (form, number, item, version, kind, written, outcome, why, at)
        VALUES (:form, :number, :item, :version, :kind, :written, :outcome, :why, :at)
        ON CONFLICT (form) DO UPDATE SET outcome = excluded.outcome, why = excluded.why, at = excluded.at
        WHERE excluded.at >= at
        """;

    @Override
    public String name() {
        return "pc";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String schema() {
        return SCHEMA;
    }

    @Override
    public boolean reads(Kind kind) {
        return PcFact.KINDS.has(kind);
    }

    @Override
    public Object prepare(Kind kind, String subject, byte[] payload) {
        return PcFact.KINDS.read(kind, payload);
    }

    @Override
    public void apply(Entry entry, Object prepared, Transaction tx) {
        switch ((PcFact) prepared) {
            case PcFact.Noted noted -> {
                PcFact.Label label = noted.label();
                tx.run(
                        NOTE,
                        label.form().toString(),
                        label.number(),
                        label.item().toString(),
                        label.version(),
                        label.kind(),
                        label.written(),
                        entry.seq());
            }
            case PcFact.Answered answered -> answer(answered, tx);
            case PcFact.Checked checked ->
                tx.run(
                        "INSERT INTO pc_check (at, body) VALUES (:at, :body) ON CONFLICT (at) DO NOTHING",
                        checked.check().at(),
                        new String(Json.payload(checked.check()), StandardCharsets.UTF_8));
            case PcFact.Told told ->
                tx.run("INSERT INTO pc_told (at) VALUES (:at) ON CONFLICT (at) DO NOTHING", told.check());
        }
    }

    private static void answer(PcFact.Answered answered, Transaction tx) {
        PcFact.Label label = answered.label();
        tx.run(
                ANSWER,
                label.form().toString(),
                label.number(),
                label.item().toString(),
                label.version(),
                label.kind(),
                label.written(),
                answered.outcome().name(),
                answered.why(),
                answered.at());
    }
}
