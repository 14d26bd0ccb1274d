package releve.crisis.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import releve.journal.Caller;
import releve.journal.Checkpoint;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;
import releve.web.Upload;

/** The front door of the log: what stands in it, and how to write, correct and attach. */
public final class SituationLog {
    private static final String VERSIONS = """
            SELECT form, entry, version, sort, event, what, who, place, until, state, reason, written, author FROM situation_entry
            WHERE :entry = '' OR entry = :entry ORDER BY version DESC, written DESC, form DESC
            """;
    private static final String FILES = """
            SELECT form, entry, name, bytes, written, author, seq FROM situation_file
            WHERE :entry = '' OR entry = :entry ORDER BY written, form
            """;

    private static final Comparator<LogEntry> NEWEST_FIRST = Comparator.comparing(
                    (LogEntry each) -> each.said().eventTime())
            .thenComparing(each -> each.versions().getLast().written())
            .thenComparing(LogEntry::id)
            .reversed();

    private final Journal journal;
    private final Jdbi jdbi;

    /** Looks and writes as one step: two corrections of the same version do not both pass. */
    private final ReentrantLock one = new ReentrantLock();

    public SituationLog(Journal journal) {
        this.journal = journal;
        this.jdbi = journal.read().jdbi();
    }

    /** Every entry, the latest event first; the withdrawn ones too. */
    List<LogEntry> all() {
        return entries("");
    }

    Optional<LogEntry> find(UUID entry) {
        return entries(entry.toString()).stream().findFirst();
    }

    /** The bytes of an attachment; nothing when there is none or its retention is over. */
    Optional<byte[]> file(LogEntry entry, UUID file) {
        return entry.files().stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .flatMap(each -> journal.read().findPayload(each.seq()))
                .map(payload -> Json.read(payload, LogFact.Attached.class).bytes());
    }

    /** Over everything kept so far. */
    Checkpoint checkpoint() {
        return journal.checkpoint();
    }

    Filed write(UUID form, Said said, Optional<Upload> file, Caller by) {
        return file(form, form, 1, said, file, by);
    }

    /** @param seen the version that was corrected */
    Filed correct(UUID form, UUID entry, int seen, Said said, Optional<Upload> file, Caller by) {
        return file(form, entry, seen + 1, said, file, by);
    }

    private Filed file(UUID form, UUID entry, int version, Said said, Optional<Upload> file, Caller by) {
        one.lock();
        try {
            if (isFiled(form)) {
                return new Filed.Same(entry);
            }
            int stands = find(entry).map(each -> each.stands().number()).orElse(0);
            if (stands != version - 1) {
                return new Filed.Conflicting(stands);
            }
            // The document first: if power fails in between, the form is sent again, and no entry stood without what it
            // speaks of.
            file.filter(each -> !isAttached(form))
                    .ifPresent(each -> append(new LogFact.Attached(form, entry, each.name(), each.bytes()), entry, by));
            append(new LogFact.Written(form, entry, version, said), entry, by);
            journal.settle();
            return new Filed.New(entry);
        } finally {
            one.unlock();
        }
    }

    private void append(LogFact fact, UUID entry, Caller by) {
        journal.append(new Fact(fact.kind(), "crisis/log/" + entry, by, Json.payload(fact)));
    }

    private boolean isFiled(UUID form) {
        return is("SELECT count(*) FROM situation_entry WHERE form = :form", form);
    }

    private boolean isAttached(UUID form) {
        return is("SELECT count(*) FROM situation_file WHERE form = :form", form);
    }

    private boolean is(String query, UUID form) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                        .bind("form", form.toString())
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    private record Of<T>(UUID entry, T what) {}

    private List<LogEntry> entries(String entry) {
        return jdbi.withHandle(handle -> {
            Map<UUID, List<LogEntry.Version>> versions = gathered(handle.createQuery(VERSIONS)
                    .bind("entry", entry)
                    .map((row, context) -> new Of<>(entry(row), version(row)))
                    .list());
            Map<UUID, List<LogEntry.Attachment>> files = gathered(handle.createQuery(FILES)
                    .bind("entry", entry)
                    .map((row, context) -> new Of<>(entry(row), attachment(row)))
                    .list());
            return versions.entrySet().stream()
                    .map(each ->
                            new LogEntry(each.getKey(), each.getValue(), files.getOrDefault(each.getKey(), List.of())))
                    .sorted(NEWEST_FIRST)
                    .toList();
        });
    }

    private static <T> Map<UUID, List<T>> gathered(List<Of<T>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Of::entry, LinkedHashMap::new, Collectors.mapping(Of::what, Collectors.toList())));
    }

    private static UUID entry(ResultSet row) throws SQLException {
        return UUID.fromString(row.getString("entry"));
    }

    private static LogEntry.Version version(ResultSet row) throws SQLException {
        long until = row.getLong("until");
        Optional<Instant> end = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until));
        var said = new Said(
                EntrySort.valueOf(row.getString("sort")),
                Instant.ofEpochMilli(row.getLong("event")),
                row.getString("what"),
                row.getString("who"),
                row.getString("place"),
                end,
                State.valueOf(row.getString("state")),
                row.getString("reason"));
        return new LogEntry.Version(
                row.getInt("version"), said, Instant.ofEpochMilli(row.getLong("written")), row.getString("author"));
    }

    private static LogEntry.Attachment attachment(ResultSet row) throws SQLException {
        return new LogEntry.Attachment(
                UUID.fromString(row.getString("form")),
                row.getString("name"),
                row.getLong("bytes"),
                Instant.ofEpochMilli(row.getLong("written")),
                row.getString("author"),
                row.getLong("seq"));
    }
}
