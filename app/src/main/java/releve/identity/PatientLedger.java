package releve.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import releve.care.Content;
import releve.journal.Transaction;

/**
 * The rows that one room keeps under its patients: one per fact, added, never changed. Which row holds is decided by the reader,
 * from event times and statuses, so the order in which facts arrive leaves no trace and a corrected value never loses its history.
 */
public final class PatientLedger {
    /** One fact as filed. {@code content} is the fact's record as JSON. */
    public record Line(long patient, String topic, String content, Origin origin) {
        public <T> T as(Class<T> type) {
            return Content.read(content, type);
        }
    }

    /** A fact and where it comes from. */
    public record Filed<T>(T fact, long patient, Origin origin) {}

    /** The facts of one sort among lines. */
    public static <T extends Record> List<Filed<T>> of(Class<T> type, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.topic().equals(type.getSimpleName()))
                .map(line -> new Filed<>(line.as(type), line.patient(), line.origin()))
                .toList();
    }

    private final String table;
    private final IdentityView identity;
    private final String insert;

    /** @param table the room's name and what it holds, {@code laboratory_entry} */
    public PatientLedger(String table, IdentityView identity) {
        this.table = table;
        this.identity = identity;
        this.insert = "INSERT INTO " + table + " (patient, topic, event, seq, learned, feed, what, content)"
                + " VALUES (:patient, :topic, :event, :seq, :learned, :feed, :what, :content)";
    }

    public String schema() {
        return "CREATE TABLE " + table + " (id INTEGER PRIMARY KEY, patient INTEGER NOT NULL, topic TEXT NOT NULL,"
                + " event INTEGER NOT NULL, seq INTEGER NOT NULL, learned INTEGER NOT NULL, feed TEXT NOT NULL,"
                + " what TEXT NOT NULL, content TEXT NOT NULL)";
    }

    public String indexes() {
        return "CREATE INDEX " + table + "_patient ON " + table + " (patient)";
    }

    /** Files a fact under its patient, by the record's own name. */
    public void add(PatientRef patient, Record fact, Origin origin, Transaction tx) {
        tx.run(
                insert,
                identity.idOf(patient, origin, tx),
                fact.getClass().getSimpleName(),
                origin.eventTime(),
                origin.seq(),
                origin.learned(),
                origin.feed(),
                origin.what(),
                Content.write(fact));
    }

    /** All lines of these patients, in order of event time, then of entry. */
    public static List<Line> read(Jdbi jdbi, String table, Collection<Long> patients) {
        if (patients.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT patient, topic, content, seq, learned, event, feed, what FROM " + table
                                + " WHERE patient IN (<patients>) ORDER BY event, seq, id")
                .bindList("patients", List.copyOf(patients))
                .map((row, context) -> new Line(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        new Origin(
                                row.getLong(4),
                                Instant.ofEpochMilli(row.getLong(5)),
                                Instant.ofEpochMilli(row.getLong(6)),
                                row.getString(7),
                                row.getString(8))))
                .list());
    }
}
