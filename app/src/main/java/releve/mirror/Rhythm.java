package releve.mirror;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import releve.care.DataKind;

/**
 * How many messages a feed usually sends in each hour of the week, learned from its own past, and how surprising a silence is.
 *
 * <p>If a feed usually sends {@code m} messages in the span that has now been silent, a Poisson sender would be silent by chance
 * with probability e^-m. Real feeds come in bursts, which makes chance silences more likely than that; so a feed is late only
 * when m reaches {@link #LATE} (once in 10,000 such spans for a Poisson sender) and never before {@link #PATIENCE}.
 */
final class Rhythm {
    /** Messages that should have come by now for a feed to be called late. */
    static final double LATE = 9.2; // -ln(1/10,000)

    /** Messages that should have come by now for a feed to be called silent. */
    static final double SILENT = 4 * LATE;

    /** No feed is late sooner than this. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A feed that has been late for so long is cut: from the design's alarm to its red line. */
    private static final Duration LATE_FOR = DataKind.RED.minus(DataKind.ALARM);

    /** How far back the past counts: the same weekday of the last four weeks. */
    static final int WEEKS = 4;

    private final ZoneId zone;
    private final Map<Instant, Long> messagesByHour;
    private final Instant first;

    /**
     * @param messagesByHour messages per full hour (UTC) in which any arrived
     * @param first when the feed was first heard
     */
    Rhythm(ZoneId zone, Map<Instant, Long> messagesByHour, Instant first) {
        this.zone = zone;
        this.messagesByHour = Map.copyOf(messagesByHour);
        this.first = first;
    }

    /** A week has to pass before the rhythm says anything. */
    boolean learned(Instant now) {
        return Duration.between(first, now).compareTo(Duration.ofDays(7)) >= 0;
    }

    /** The messages that usually come between two instants, from the same hours of earlier weeks; 0 where those are unknown. */
    double expected(Instant from, Instant to) {
        double sum = 0;
        Instant hour = from.truncatedTo(ChronoUnit.HOURS);
        Instant horizon = from.plus(Duration.ofDays(7)); // a silence of a week is judged long before
        while (hour.isBefore(to) && hour.isBefore(horizon)) {
            Instant start = hour.isBefore(from) ? from : hour;
            Instant nextHour = hour.plus(Duration.ofHours(1));
            Instant end = nextHour.isAfter(to) ? to : nextHour;
            sum += usual(hour, from)
                    * Duration.between(start, end).toMillis()
                    / (double) Duration.ofHours(1).toMillis();
            hour = nextHour;
        }
        return sum;
    }

    /**
     * Messages usual in that hour: the mean of the same local hour one to four weeks before, of those that lie after the feed
     * was first heard. Weeks the silence itself touches do not count.
     */
    private double usual(Instant hour, Instant silentSince) {
        ZonedDateTime local = hour.atZone(zone);
        double sum = 0;
        int weeks = 0;
        for (int back = 1; back <= WEEKS; back++) {
            Instant then = local.minusWeeks(back).toInstant();
            if (then.isBefore(first.truncatedTo(ChronoUnit.HOURS)) || then.isAfter(silentSince)) {
                continue;
            }
            weeks++;
            sum += messagesByHour.getOrDefault(then, 0L);
        }
        return weeks == 0 ? 0 : sum / weeks;
    }

    /** The state of a feed of which nothing but messages was ever heard, the last at {@code last}. */
    FeedState stateAt(Instant now, Instant last) {
        return stateAt(now, Signs.of(last));
    }

    /**
     * The worse of two judgements (decision 0025). By its rhythm: messages are missing, whatever else lives. By its signs of life: a feed
     * that uses to give them, or whose rhythm is not learned yet, has given none. So a feed that is quiet at night, as every night, is
     * fresh, and one that keeps its connection is fresh whatever its rhythm, until messages are missing.
     */
    FeedState stateAt(Instant now, Signs signs) {
        boolean learned = learned(now);
        FeedState heard = learned && !signs.beats() ? new FeedState.Fresh() : byLife(now, signs.life());
        return learned ? FeedState.worse(byRhythm(now, signs), heard) : heard;
    }

    private static FeedState byLife(Instant now, Instant life) {
        Duration without = Duration.between(life, now);
        return without.compareTo(DataKind.RED) >= 0
                ? new FeedState.Silent(life)
                : without.compareTo(DataKind.ALARM) >= 0 ? new FeedState.Late(life) : new FeedState.Fresh();
    }

    private FeedState byRhythm(Instant now, Signs signs) {
        Instant last = signs.message();
        double missing = expected(last, now);
        if (missing < LATE || Duration.between(last, now).compareTo(signs.within()) < 0) {
            return new FeedState.Fresh();
        }
        Instant before = now.minus(LATE_FOR);
        boolean wasLate = before.isAfter(last) && expected(last, before) >= LATE;
        return missing >= SILENT || wasLate ? new FeedState.Silent(last) : new FeedState.Late(last);
    }

    /** For a person: the usual messages in the hour of {@code now}. */
    double usualAt(Instant now) {
        return usual(now.truncatedTo(ChronoUnit.HOURS), now);
    }

    /** The weekday and hour a person would name for that instant. */
    String slot(Instant now) {
        ZonedDateTime local = now.atZone(zone);
        DayOfWeek day = local.getDayOfWeek();
        return day + " " + local.getHour() + " h";
    }
}
