package releve.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import releve.care.Content;
import releve.journal.Transaction;

/**
 * The rows that one room keeps under its patients: one per entry and event time, added, never changed. Which fact holds is decided
 * by the reader, from event times and statuses, so the order in which facts arrive leaves no trace and a corrected value never
 * loses its history.
 */
public final class PatientLedger {
    /** One fact as filed, under the name of its record. */
    public record Line(long patient, Content.Named content, Origin origin) {
        public String topic() {
            return content.name();
        }

        public <T> T as(Class<T> type) {
            return content.as(type);
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

    private static final Instant ALWAYS = Instant.ofEpochMilli(Long.MIN_VALUE / 2);

    private final String table;
    private final IdentityView identity;
    private final String insert;

    /** @param table the room's name and what it holds, {@code laboratory_entry} */
    public PatientLedger(String table, IdentityView identity) {
        this.table = table;
        this.identity = identity;
        this.insert = "INSERT INTO " + table + " (patient, event, seq, learned, feed, what, content)"
                + " VALUES (:patient, :event, :seq, :learned, :feed, :what, CAST(:content AS TEXT))";
    }

    public String schema() {
        return "CREATE TABLE " + table + " (id INTEGER PRIMARY KEY, patient INTEGER NOT NULL, event INTEGER NOT NULL,"
                + " seq INTEGER NOT NULL, learned INTEGER NOT NULL, feed TEXT NOT NULL, what TEXT NOT NULL,"
                + " content TEXT NOT NULL)";
    }

    public String indexes() {
        return "CREATE INDEX " + table + "_patient ON " + table + " (patient)";
    }

    private record Place(PatientRef patient, @Nullable Instant at) {}

    /** Writes facts out, those of one patient and time together. Pure: for any thread. */
    public static <F> List<Filing> prepare(
            List<F> facts, Function<F, PatientRef> patient, Function<F, @Nullable Instant> at) {
        if (facts.isEmpty()) {
            return List.of();
        }
        Map<Place, List<Record>> together = new LinkedHashMap<>(2);
        for (F fact : facts) {
            together.computeIfAbsent(new Place(patient.apply(fact), at.apply(fact)), place -> new ArrayList<>())
                    .add((Record) fact);
        }
        List<Filing> filings = new ArrayList<>(together.size());
        together.forEach((place, said) -> filings.add(new Filing(place.patient(), place.at(), Content.write(said))));
        return filings;
    }

    /** Files what one entry says. */
    public void add(List<Filing> filings, Origin origin, Transaction tx) {
        for (Filing filing : filings) {
            Origin dated = origin.at(filing.at());
            tx.run(
                    insert,
                    identity.idOf(filing.patient(), origin, tx),
                    dated.eventTime(),
                    dated.seq(),
                    dated.learned(),
                    dated.feed(),
                    dated.what(),
                    filing.content());
        }
    }

    /** The lines of several persons at once, by person; each is known under some rows. An entry for every one asked for. */
    public static Map<Long, List<Line>> read(Jdbi jdbi, String table, Map<Long, ? extends Collection<Long>> persons) {
        return read(jdbi, table, persons, ALWAYS);
    }

    /** Those of which the event was at or after {@code since}. */
    public static Map<Long, List<Line>> read(
            Jdbi jdbi, String table, Map<Long, ? extends Collection<Long>> persons, Instant since) {
        Map<Long, List<Line>> lines = new LinkedHashMap<>();
        Map<Long, List<List<Line>>> wanted = new LinkedHashMap<>();
        persons.forEach((person, rows) -> {
            List<Line> own = lines.computeIfAbsent(person, each -> new ArrayList<>());
            rows.forEach(row ->
                    wanted.computeIfAbsent(row, each -> new ArrayList<>(1)).add(own));
        });
        read(jdbi, table, wanted.keySet(), since)
                .forEach(line -> wanted.getOrDefault(line.patient(), List.of()).forEach(own -> own.add(line)));
        return lines;
    }

    /** All lines of these patients, in order of event time, then of entry. */
    public static List<Line> read(Jdbi jdbi, String table, Collection<Long> patients) {
        return read(jdbi, table, patients, ALWAYS);
    }

    /** Those of which the event was at or after {@code since}. */
    private static List<Line> read(Jdbi jdbi, String table, Collection<Long> patients, Instant since) {
        if (patients.isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        jdbi.useHandle(handle -> handle.createQuery("SELECT patient, content, seq, learned, event, feed, what FROM "
                        + table + " WHERE patient IN (<patients>) AND event >= :since ORDER BY event, seq, id")
                .bind("since", since.toEpochMilli())
                .bindList("patients", List.copyOf(patients))
                .map((row, context) -> {
                    var origin = new Origin(
                            row.getLong(3),
                            Instant.ofEpochMilli(row.getLong(4)),
                            Instant.ofEpochMilli(row.getLong(5)),
                            row.getString(6),
                            row.getString(7));
                    long patient = row.getLong(1);
                    Content.read(row.getString(2)).forEach(fact -> lines.add(new Line(patient, fact, origin)));
                    return lines.size();
                })
                .list());
        return lines;
    }
}
