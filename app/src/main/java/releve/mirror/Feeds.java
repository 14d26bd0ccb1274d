package releve.mirror;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import releve.care.DataKind;
import releve.journal.Json;
import releve.journal.Kind;

/** Reads how old each feed is, what it sent and what of it could not be read. */
public final class Feeds {
    private static final String HEARD = """
            SELECT feed, sum(messages) AS messages, min(hour) AS first, max(last) AS last
            FROM mirror_hour GROUP BY feed ORDER BY feed
            """;
    private static final String HOURS = """
            SELECT hour, messages FROM mirror_hour WHERE feed = :feed AND hour >= :from
            """;
    private static final String LIFE = """
            SELECT heartbeat, alone, repeats FROM mirror_feed WHERE feed = :feed
            """;
    private static final String CARRIES = """
            SELECT kind FROM meaning_carries WHERE feed = :feed
            """;

    /** A feed that gave no sign of life of its own for a week does not use to give them. */
    private static final Duration HABIT = Duration.ofDays(7);

    private static final String REFUSED = """
            SELECT reason, frames FROM mirror_refusal WHERE feed = :feed ORDER BY reason
            """;
    private static final String TYPES = """
            SELECT type, count(*) AS messages FROM mirror_message WHERE feed = :feed GROUP BY type
            """;
    private static final String NOT_READ = """
            SELECT count(*) FROM meaning_outcome o JOIN mirror_message m ON m.seq = o.seq
            WHERE o.outcome = 'not-read' AND m.feed = :feed
            """;
    private static final String SAME_ID = """
            SELECT count(*) FROM (
              SELECT control FROM mirror_message WHERE feed = :feed AND control IS NOT NULL
              GROUP BY control HAVING count(DISTINCT body) > 1)
            """;
    private static final String TROUBLED = """
            SELECT o.seq, m.feed, m.type, o.outcome, o.reason
            FROM meaning_outcome o JOIN mirror_message m ON m.seq = o.seq
            WHERE o.outcome <> 'not-read' ORDER BY o.seq DESC LIMIT :most
            """;
    private static final String TROUBLES = """
            SELECT count(*) FROM meaning_outcome WHERE outcome <> 'not-read'
            """;
    private static final String OUTCOMES = """
            SELECT outcome, count(*) FROM meaning_outcome GROUP BY outcome
            """;
    private static final String KEPT = """
            SELECT count(*) FROM mirror_message
            """;
    private static final String SETTINGS = """
            SELECT settings FROM mirror_setting ORDER BY seq DESC LIMIT 1
            """;
    private static final String SILENT_ADDRESSES = """
            SELECT feed FROM mirror_feed
            WHERE feed NOT IN (SELECT feed FROM mirror_hour) ORDER BY feed
            """;

    private final Jdbi jdbi;

    public Feeds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether an entry of that kind holds a received message. */
    public static boolean isMessage(Kind kind) {
        return kind.equals(Intake.MESSAGE);
    }

    /** How many messages were kept, and what reading them came to. */
    public record Counts(long kept, long read, long partly, long unreadable, long notRead) {}

    public Counts counts() {
        return jdbi.withHandle(handle -> {
            long kept = handle.createQuery(KEPT).mapTo(Long.class).one();
            Map<String, Long> odd = new HashMap<>();
            handle.createQuery(OUTCOMES)
                    .map((row, context) -> odd.put(row.getString(1), row.getLong(2)))
                    .list();
            long partly = odd.getOrDefault("partly", 0L);
            long unreadable = odd.getOrDefault("unreadable", 0L);
            long notRead = odd.getOrDefault("not-read", 0L);
            return new Counts(kept, kept - partly - unreadable - notRead, partly, unreadable, notRead);
        });
    }

    /** The settings last journaled. */
    public Optional<FeedSettings> settings() {
        return jdbi.withHandle(h ->
                h.createQuery(SETTINGS).mapTo(String.class).findOne().map(json -> Json.read(json, FeedSettings.class)));
    }

    /** Addresses that connected, or were refused, without ever sending a message. */
    public List<String> strangers() {
        return jdbi.withHandle(
                h -> h.createQuery(SILENT_ADDRESSES).mapTo(String.class).list());
    }

    /** @param most the most troubled messages to list */
    public FeedReport report(Instant now, int most) {
        FeedSettings settings = settings().orElse(FeedSettings.NONE);
        return jdbi.withHandle(handle -> new FeedReport(
                now,
                handle.createQuery(HEARD)
                        .map((row, context) -> line(
                                handle,
                                settings,
                                new Heard(row.getString(1), row.getLong(2), at(row.getLong(3)), at(row.getLong(4))),
                                now))
                        .list(),
                troubled(handle, most),
                handle.createQuery(TROUBLES).mapTo(Long.class).one()));
    }

    /** How old one feed is. @param carries the kinds of data it has ever brought */
    public record Age(String feed, FeedState state, Instant lastMessage, Set<DataKind> carries) {}

    /** How old every feed is, and nothing else: cheap enough for every page. */
    public List<Age> ages(Instant now) {
        FeedSettings settings = settings().orElse(FeedSettings.NONE);
        return jdbi.withHandle(handle -> handle
                .createQuery(HEARD)
                .map((row, context) ->
                        new Heard(row.getString(1), row.getLong(2), at(row.getLong(3)), at(row.getLong(4))))
                .list()
                .stream()
                .map(heard -> age(handle, settings, heard, now))
                .toList());
    }

    private static Age age(Handle handle, FeedSettings settings, Heard heard, Instant now) {
        Set<DataKind> carries = carries(handle, heard.feed());
        Signs signs = signs(heard, life(handle, heard.feed()), carries);
        return new Age(heard.feed(), rhythm(handle, settings, heard, now).stateAt(now, signs), heard.last(), carries);
    }

    private static Signs signs(Heard heard, Life life, Set<DataKind> carries) {
        Duration within =
                carries.stream().map(DataKind::within).min(Duration::compareTo).orElse(DataKind.ALARM);
        Instant last = life.heartbeat().isAfter(heard.last()) ? life.heartbeat() : heard.last();
        return new Signs(heard.last(), last, life.alone().plus(HABIT).isAfter(last), within);
    }

    private static Set<DataKind> carries(Handle handle, String feed) {
        return handle.createQuery(CARRIES).bind("feed", feed).mapTo(String.class).list().stream()
                .map(DataKind::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Life life(Handle handle, String feed) {
        return handle.createQuery(LIFE)
                .bind("feed", feed)
                .map((row, context) -> new Life(at(row.getLong(1)), at(row.getLong(2)), row.getLong(3)))
                .findOne()
                .orElse(Life.NONE);
    }

    private static Rhythm rhythm(Handle handle, FeedSettings settings, Heard heard, Instant now) {
        ZoneId zone =
                settings.defaultsOf(settings.find(heard.feed()).orElse(null)).zone();
        return new Rhythm(zone, hours(handle, heard.feed(), now), heard.first());
    }

    private record Heard(String feed, long messages, Instant first, Instant last) {}

    private record Life(Instant heartbeat, Instant alone, long repeats) {
        static final Life NONE = new Life(Instant.EPOCH, Instant.EPOCH, 0);
    }

    private static FeedReport.Line line(Handle handle, FeedSettings settings, Heard heard, Instant now) {
        String feed = heard.feed();
        Rhythm rhythm = rhythm(handle, settings, heard, now);
        Life life = life(handle, feed);
        FeedState state = rhythm.stateAt(now, signs(heard, life, carries(handle, feed)));
        return new FeedReport.Line(
                feed,
                state.word(),
                state.until().orElse(null),
                heard.last(),
                life.equals(Life.NONE) ? null : life.heartbeat(),
                rhythm.learned(now) ? rhythm.usualAt(now) : null,
                heard.messages(),
                life.repeats(),
                count(handle, SAME_ID, feed),
                counts(handle, REFUSED, feed),
                counts(handle, TYPES, feed),
                count(handle, NOT_READ, feed));
    }

    private static Map<Instant, Long> hours(Handle handle, String feed, Instant now) {
        Map<Instant, Long> hours = new HashMap<>();
        handle.createQuery(HOURS)
                .bind("feed", feed)
                .bind("from", now.minus(Duration.ofDays(7 * (Rhythm.WEEKS + 1))).toEpochMilli())
                .map((row, context) -> hours.put(at(row.getLong(1)), row.getLong(2)))
                .list();
        return hours;
    }

    private static Map<String, Long> counts(Handle handle, String sql, String feed) {
        Map<String, Long> counts = new TreeMap<>();
        handle.createQuery(sql)
                .bind("feed", feed)
                .map((row, context) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    private static long count(Handle handle, String sql, String feed) {
        return handle.createQuery(sql).bind("feed", feed).mapTo(Long.class).one();
    }

    private static List<FeedReport.Troubled> troubled(Handle handle, int most) {
        return handle.createQuery(TROUBLED)
                .bind("most", most)
                .map((row, context) -> new FeedReport.Troubled(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
