package releve.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import releve.care.Moment;
import releve.identity.Origin;
import releve.ward.Stay;
import releve.web.DataAge;
import releve.web.DataAges;

/** How times, sources and headings are written on a sheet: {@code dd/MM/yyyy HH:mm}, the precision kept. */
final class Sheet {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final StringBuilder text = new StringBuilder();
    private final ZoneId zone;
    private final Optional<Instant> trusted;

    /** @param trusted T0: what a feed brought later is marked */
    Sheet(ZoneId zone, Optional<Instant> trusted) {
        this.zone = zone;
        this.trusted = trusted;
    }

    /** Feeds that are late or frozen, and T0: before anything else. */
    void age(Collection<DataAges.FeedAge> feeds) {
        for (DataAges.FeedAge feed : DataAges.stale(feeds)) {
            boolean frozen = feed.age() instanceof DataAge.Frozen;
            plain((frozen ? "■ feed " : "▲ feed ")
                    + feed.feed()
                    + (frozen ? " FROZEN since " : " LATE since ")
                    + time(feed.age().asOf().orElse(null)));
        }
        trusted.ifPresent(at -> plain("◇ T0: data are trusted until " + time(at) + "; what came later is marked"));
    }

    void heading(String words) {
        text.append('\n').append(words.toUpperCase(java.util.Locale.ROOT)).append('\n');
    }

    void line(String words) {
        text.append("  ").append(words.stripTrailing()).append('\n');
    }

    /** Several lines, each set in. */
    void prose(String words) {
        words.lines()
                .forEach(each ->
                        text.append("      ").append(each.stripTrailing()).append('\n'));
    }

    void plain(String words) {
        text.append(words.stripTrailing()).append('\n');
    }

    String time(@Nullable Instant instant) {
        return instant == null ? "" : MINUTE.format(instant.atZone(zone));
    }

    /** The moment in the precision it was said in; the hour that happens twice is marked. */
    static String time(@Nullable Moment moment) {
        return moment == null ? "" : date(moment.said()) + (moment.ambiguous() ? " (this hour came twice)" : "");
    }

    /** ISO 8601 of any precision, turned round; anything else as it is. */
    static String date(String iso) {
        if (!iso.matches("\\d{4}(-\\d\\d(-\\d\\d(T.*)?)?)?")) {
            return iso;
        }
        if (iso.length() < 10) {
            return iso.length() == 4 ? iso : iso.substring(5) + "/" + iso.substring(0, 4);
        }
        String day = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.parse(iso.substring(0, 10)));
        return iso.length() > 15 ? day + " " + iso.substring(11, 16) : day;
    }

    /** Where an item comes from; when it was learned, if that is a minute or more away from when it happened. */
    String source(Origin origin) {
        boolean late =
                Math.abs(origin.learned().toEpochMilli() - origin.eventTime().toEpochMilli()) >= 60_000;
        return "  [" + (origin.feed().isEmpty() ? "ward record" : origin.feed()) + " #" + origin.seq() + ", "
                + time(origin.eventTime()) + (late ? ", learned " + time(origin.learned()) : "") + "]"
                + after(origin.isAfter(trusted));
    }

    String source(Stay stay) {
        return "[#" + stay.source() + ", " + time(stay.event()) + "]" + after(stay.isAfter(trusted));
    }

    /** Of something that has no one source. */
    String after(boolean after) {
        return after ? "  ◇ after T0, not trusted" : "";
    }

    Optional<Instant> trusted() {
        return trusted;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
