package releve.crisis;

import releve.journal.Entry;
import releve.journal.Kind;
import releve.journal.Transaction;
import releve.journal.View;

/**
 * A row for each declaration. What confirms or ends one may arrive before it: the row is made by whichever comes first. Of several
 * confirmations or ends the one that was written first stands, in whatever order they arrive.
 */
public final class CrisisView implements View {
    private static final String SCHEMA = """
            CREATE TABLE crisis_declaration (id TEXT PRIMARY KEY, level TEXT, scope TEXT, cause TEXT, started INTEGER,
              trusted INTEGER, channels TEXT, told TEXT, declared INTEGER, declared_by TEXT, confirmed INTEGER,
              confirmed_by TEXT, ended INTEGER, ended_by TEXT, ended_from INTEGER, words TEXT) STRICT, WITHOUT ROWID
            """;

    private static final String ROW = "INSERT INTO crisis_declaration (id) VALUES (:id) ON CONFLICT (id) DO NOTHING";

    private static final String DECLARE = """
            UPDATE crisis_declaration SET level = :level, scope = :scope, cause = :cause, started = :started,
              trusted = :trusted, channels = :channels, told = :told, declared = :declared, declared_by = :by
            WHERE id = :id AND (declared IS NULL OR declared > :declared OR declared = :declared AND declared_by > :by)
            """;
    private static final String CONFIRM = """
            UPDATE crisis_declaration SET confirmed = :confirmed, confirmed_by = :by WHERE id = :id
              AND (confirmed IS NULL OR confirmed > :confirmed OR confirmed = :confirmed AND confirmed_by > :by)
            """;
    private static final String END = """
            UPDATE crisis_declaration SET ended = :ended, ended_by = :by, ended_from = :from, words = :words
            WHERE id = :id AND (ended IS NULL OR ended > :ended OR ended = :ended AND ended_by > :by)
            """;

    @Override
    public String name() {
        return "crisis";
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
        return CrisisFact.Sort.find(kind).isPresent();
    }

    @Override
    public Object prepare(Kind kind, String subject, byte[] payload) {
        return CrisisFact.Sort.find(kind)
                .orElseThrow(() -> new IllegalArgumentException("not a kind of this room: " + kind))
                .read(payload);
    }

    @Override
    public void apply(Entry entry, Object prepared, Transaction tx) {
        switch ((CrisisFact) prepared) {
            case CrisisFact.Declared said -> declare(said, entry, tx);
            case CrisisFact.Confirmed said -> {
                tx.run(ROW, said.declaration().toString());
                tx.run(
                        CONFIRM,
                        entry.time(),
                        entry.by().actor(),
                        said.declaration().toString());
            }
            case CrisisFact.Ended said -> {
                tx.run(ROW, said.declaration().toString());
                tx.run(
                        END,
                        entry.time(),
                        entry.by().actor(),
                        said.from(),
                        said.words(),
                        said.declaration().toString());
            }
        }
    }

    private static void declare(CrisisFact.Declared said, Entry entry, Transaction tx) {
        tx.run(ROW, said.form().toString());
        tx.run(
                DECLARE,
                said.level().name(),
                said.scope(),
                said.cause(),
                said.started(),
                said.trusted(),
                said.channels(),
                said.told(),
                entry.time(),
                entry.by().actor(),
                said.form().toString());
    }
}
