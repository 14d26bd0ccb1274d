package releve.crisis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import releve.journal.Entry;
import releve.journal.Json;
import releve.journal.Kind;
import releve.journal.Transaction;
import releve.journal.View;

/**
 * What was declared, said of services and of masters, each saying a row of its own: nothing is replaced, so nothing depends on what arrives
 * first; {@link CrisisRows} puts them in order. Where two say the same thing (one form twice, two ends of one declaration) the one that was
 * written first stands, in whatever order they arrive.
 */
public final class CrisisView implements View {
    private static final String SCHEMA = """
            CREATE TABLE crisis_form (form TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
            CREATE TABLE crisis_position (one INTEGER PRIMARY KEY, entries INTEGER NOT NULL) STRICT;
            CREATE TABLE crisis_version (declaration TEXT, form TEXT, confirms INTEGER, body TEXT, said INTEGER, tick INTEGER,
              by TEXT, PRIMARY KEY (declaration, form)) STRICT, WITHOUT ROWID;
            CREATE TABLE crisis_confirmation (declaration TEXT, version TEXT, said INTEGER, tick INTEGER, by TEXT,
              PRIMARY KEY (declaration, version)) STRICT, WITHOUT ROWID;
            CREATE TABLE crisis_end (declaration TEXT PRIMARY KEY, starts INTEGER, words TEXT, said INTEGER, tick INTEGER,
              by TEXT) STRICT, WITHOUT ROWID;
            CREATE TABLE crisis_back (form TEXT PRIMARY KEY, declaration TEXT, site TEXT, service TEXT, starts INTEGER,
              words TEXT, said INTEGER, tick INTEGER, by TEXT) STRICT, WITHOUT ROWID;
            CREATE TABLE crisis_master (form TEXT PRIMARY KEY, site TEXT, unit TEXT, master TEXT, starts INTEGER, words TEXT,
              said INTEGER, tick INTEGER, by TEXT) STRICT, WITHOUT ROWID;
            CREATE TABLE crisis_status (form TEXT PRIMARY KEY, site TEXT, service TEXT, state TEXT, starts INTEGER,
              reason TEXT, said INTEGER, tick INTEGER, by TEXT) STRICT, WITHOUT ROWID;
            CREATE TABLE crisis_withdrawal (withdrawn TEXT PRIMARY KEY, reason TEXT, said INTEGER, tick INTEGER, by TEXT)
              STRICT, WITHOUT ROWID
            """;

    private static final String FORM = "INSERT INTO crisis_form (form) VALUES (:form) ON CONFLICT (form) DO NOTHING";

    private static final String ENTRY =
            "INSERT INTO crisis_position (one, entries) VALUES (1, 1) ON CONFLICT (one) DO UPDATE SET entries = entries + 1";

    private static final String VERSION = """
            INSERT INTO crisis_version (declaration, form, confirms, body, said, tick, by)
            VALUES (:declaration, :form, :confirms, :body, :said, :tick, :by)
            ON CONFLICT (declaration, form) DO UPDATE SET confirms = excluded.confirms, body = excluded.body,
              said = excluded.said, tick = excluded.tick, by = excluded.by
            WHERE (excluded.said, excluded.tick, excluded.by, excluded.body) < (said, tick, by, body)
            """;
    private static final String CONFIRM = """
            INSERT INTO crisis_confirmation (declaration, version, said, tick, by)
            VALUES (:declaration, :version, :said, :tick, :by)
            ON CONFLICT (declaration, version) DO UPDATE SET said = excluded.said, tick = excluded.tick, by = excluded.by
            WHERE (excluded.said, excluded.tick, excluded.by) < (said, tick, by)
            """;
    private static final String END = """
            INSERT INTO crisis_end (declaration, starts, words, said, tick, by)
            VALUES (:declaration, :starts, :words, :said, :tick, :by)
            ON CONFLICT (declaration) DO UPDATE SET starts = excluded.starts, words = excluded.words, said = excluded.said,
              tick = excluded.tick, by = excluded.by
            WHERE (excluded.said, excluded.tick, excluded.by, excluded.starts, excluded.words)
              < (said, tick, by, starts, words)
            """;
    private static final String BACK = """
            INSERT INTO crisis_back (form, declaration, site, service, starts, words, said, tick, by)
            VALUES (:form, :declaration, :site, :service, :starts, :words, :said, :tick, :by)
            ON CONFLICT (form) DO UPDATE SET said = excluded.said, tick = excluded.tick, by = excluded.by
            WHERE (excluded.said, excluded.tick, excluded.by) < (said, tick, by)
            """;
    private static final String MASTER = """
            INSERT INTO crisis_master (form, site, unit, master, starts, words, said, tick, by)
            VALUES (:form, :site, :unit, :master, :starts, :words, :said, :tick, :by)
            ON CONFLICT (form) DO UPDATE SET said = excluded.said, tick = excluded.tick, by = excluded.by
            WHERE (excluded.said, excluded.tick, excluded.by) < (said, tick, by)
            """;
    private static final String STATUS = """
            INSERT INTO crisis_status (form, site, service, state, starts, reason, said, tick, by)
            VALUES (:form, :site, :service, :state, :starts, :reason, :said, :tick, :by)
            ON CONFLICT (form) DO UPDATE SET said = excluded.said, tick = excluded.tick, by = excluded.by
            WHERE (excluded.said, excluded.tick, excluded.by) < (said, tick, by)
            """;
    private static final String WITHDRAW = """
            INSERT INTO crisis_withdrawal (withdrawn, reason, said, tick, by)
            VALUES (:withdrawn, :reason, :said, :tick, :by)
            ON CONFLICT (withdrawn) DO UPDATE SET reason = excluded.reason, said = excluded.said, tick = excluded.tick,
              by = excluded.by
            WHERE (excluded.said, excluded.tick, excluded.by, excluded.reason) < (said, tick, by, reason)
            """;

    @Override
    public String name() {
        return "crisis";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String schema() {
        return SCHEMA;
    }

    @Override
    public boolean reads(Kind kind) {
        return CrisisFact.KINDS.has(kind);
    }

    @Override
    public Object prepare(Kind kind, String subject, byte[] payload) {
        return CrisisFact.KINDS.read(kind, payload);
    }

    @Override
    public void apply(Entry entry, Object prepared, Transaction tx) {
        var fact = (CrisisFact) prepared;
        tx.run(FORM, fact.form().toString());
        tx.run(ENTRY);
        var row = new Row(entry, tx);
        switch (fact) {
            case CrisisFact.Declared said -> row.put(VERSION, said.form(), said.form(), false, Json.payload(said));
            case CrisisFact.Updated said ->
                row.put(VERSION, said.declaration(), said.form(), said.confirms(), Json.payload(said.said()));
            case CrisisFact.Confirmed said ->
                row.put(CONFIRM, said.declaration(), said.version() == null ? said.declaration() : said.version());
            case CrisisFact.Ended said -> row.put(END, said.declaration(), said.from(), said.words());
            case CrisisFact.Back said ->
                row.put(BACK, said.form(), said.declaration(), said.site(), said.service(), said.from(), said.words());
            case CrisisFact.MasterSet said ->
                row.put(MASTER, said.form(), said.site(), said.unit(), said.master(), said.from(), said.words());
            case CrisisFact.StatusSet said ->
                row.put(STATUS, said.form(), said.site(), said.service(), said.state(), said.from(), said.reason());
            case CrisisFact.StatusWithdrawn said -> row.put(WITHDRAW, said.withdrawn(), said.reason());
        }
    }

    /** A row of what an entry says, with the entry's stamp behind it. */
    private record Row(Entry entry, Transaction tx) {
        void put(String sql, Object... values) {
            var all = new @Nullable Object[values.length + 3];
            for (int i = 0; i < values.length; i++) {
                all[i] = column(values[i]);
            }
            all[values.length] = entry.time();
            all[values.length + 1] = entry.tick();
            all[values.length + 2] = entry.by().actor();
            tx.run(sql, all);
        }

        private static Object column(Object value) {
            return switch (value) {
                case UUID key -> key.toString();
                case Enum<?> word -> word.name();
                case byte[] json -> new String(json, java.nio.charset.StandardCharsets.UTF_8);
                default -> value;
            };
        }
    }
}
