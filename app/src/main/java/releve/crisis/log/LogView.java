package releve.crisis.log;

import releve.journal.Entry;
import releve.journal.Json;
import releve.journal.Kind;
import releve.journal.Transaction;
import releve.journal.View;

/**
 * A row for each version, attachment and notice, under the key of its form. Rows know nothing of each other, so they may arrive in any order;
 * of one form filed twice the one that was written first counts. Which version stands is decided by whoever reads.
 */
public final class LogView implements View {
    private static final String SCHEMA = """
            CREATE TABLE situation_entry (form TEXT PRIMARY KEY, entry TEXT NOT NULL, version INTEGER NOT NULL, sort TEXT NOT NULL,
              event INTEGER NOT NULL, what TEXT NOT NULL, who TEXT NOT NULL, place TEXT NOT NULL, until INTEGER,
              state TEXT NOT NULL, reason TEXT NOT NULL, written INTEGER NOT NULL, author TEXT NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE situation_file (form TEXT PRIMARY KEY, entry TEXT NOT NULL, name TEXT NOT NULL, bytes INTEGER NOT NULL,
              written INTEGER NOT NULL, author TEXT NOT NULL, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE situation_notice (form TEXT PRIMARY KEY, version INTEGER NOT NULL, said TEXT NOT NULL,
              written INTEGER NOT NULL, author TEXT NOT NULL) STRICT, WITHOUT ROWID
            """;

    private static final String INDEXES = """
            CREATE INDEX situation_entry_entry ON situation_entry (entry);
            CREATE INDEX situation_file_entry ON situation_file (entry)
            """;

    private static final String ENTRY = """
            INSERT INTO situation_entry (form, entry, version, sort, event, what, who, place, until, state, reason, written, author)
            VALUES (:form, :entry, :version, :sort, :event, :what, :who, :place, :until, :state, :reason, :written, :author)
            ON CONFLICT (form) DO UPDATE SET entry = excluded.entry, version = excluded.version, sort = excluded.sort,
              event = excluded.event, what = excluded.what, who = excluded.who, place = excluded.place, until = excluded.until,
              state = excluded.state, reason = excluded.reason, written = excluded.written, author = excluded.author
            WHERE (excluded.written, excluded.author) < (written, author)
            """;
    private static final String FILE = """
            INSERT INTO situation_file (form, entry, name, bytes, written, author, seq)
            VALUES (:form, :entry, :name, :bytes, :written, :author, :seq)
            ON CONFLICT (form) DO UPDATE SET entry = excluded.entry, name = excluded.name, bytes = excluded.bytes,
              written = excluded.written, author = excluded.author, seq = excluded.seq
            WHERE (excluded.written, excluded.author) < (written, author)
            """;
    private static final String NOTICE = """
            INSERT INTO situation_notice (form, version, said, written, author)
            VALUES (:form, :version, :said, :written, :author)
            ON CONFLICT (form) DO UPDATE SET version = excluded.version, said = excluded.said, written = excluded.written,
              author = excluded.author
            WHERE (excluded.written, excluded.author) < (written, author)
            """;

    @Override
    public String name() {
        return "situation";
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
    public String indexes() {
        return INDEXES;
    }

    @Override
    public boolean reads(Kind kind) {
        return LogFact.KINDS.has(kind);
    }

    @Override
    public Object prepare(Kind kind, String subject, byte[] payload) {
        return LogFact.KINDS.read(kind, payload);
    }

    @Override
    public void apply(Entry entry, Object prepared, Transaction tx) {
        switch ((LogFact) prepared) {
            case LogFact.Written written -> write(written, entry, tx);
            case LogFact.Attached attached ->
                tx.run(
                        FILE,
                        attached.form().toString(),
                        attached.entry().toString(),
                        attached.name(),
                        (long) attached.bytes().length,
                        entry.time(),
                        entry.by().actor(),
                        entry.seq());
            case LogFact.NoticeWritten notice ->
                tx.run(
                        NOTICE,
                        notice.form().toString(),
                        notice.version(),
                        Json.pretty(notice),
                        entry.time(),
                        entry.by().actor());
        }
    }

    private static void write(LogFact.Written written, Entry entry, Transaction tx) {
        Said said = written.said();
        tx.run(
                ENTRY,
                written.form().toString(),
                written.entry().toString(),
                written.version(),
                said.sort().name(),
                said.eventTime(),
                said.what(),
                said.who(),
                said.where(),
                said.until().orElse(null),
                said.state().name(),
                said.reason(),
                entry.time(),
                entry.by().actor());
    }
}
