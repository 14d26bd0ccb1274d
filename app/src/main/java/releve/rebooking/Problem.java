package releve.rebooking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Cases that wait and what there is for them, from a first to a last day.
 *
 * @param until last day that is planned; beds may be named for later nights, as stays reach beyond it
 */
public record Problem(
        LocalDate from,
        LocalDate until,
        List<Waiting> cases,
        List<Session> sessions,
        List<Beds> beds,
        List<Supply> supplies) {
    /** As far ahead as anybody plans. */
    private static final int MOST_DAYS = 1_000;

    public Problem {
        cases = List.copyOf(cases);
        sessions = List.copyOf(sessions);
        beds = List.copyOf(beds);
        supplies = List.copyOf(supplies);
        if (until.isBefore(from) || ChronoUnit.DAYS.between(from, until) >= MOST_DAYS) {
            throw new IllegalArgumentException("from " + from + " until " + until + ": 1 to " + MOST_DAYS + " days");
        }
        Set<String> ids = distinct(sessions, Session::id);
        distinct(cases, Waiting::id);
        distinct(beds, each -> List.of(each.site(), each.day()));
        distinct(supplies, each -> List.of(each.what(), each.site(), each.day()));
        for (Session session : sessions) {
            if (session.day().isBefore(from) || session.day().isAfter(until)) {
                throw new IllegalArgumentException(
                        "session " + session.id() + " on " + session.day() + ": not between " + from + " and " + until);
            }
        }
        for (Waiting each : cases) {
            each.stays().filter(slot -> !ids.contains(slot.session())).ifPresent(slot -> {
                throw new IllegalArgumentException(
                        "case " + each.id() + " stays in session " + slot.session() + ", which is not there");
            });
        }
    }

    /** A case without a date counts as placed on this day. */
    LocalDate afterwards() {
        return until.plusDays(1);
    }

    private static <T, K> Set<K> distinct(List<T> all, Function<T, K> key) {
        Set<K> seen = new HashSet<>();
        for (T each : all) {
            if (!seen.add(key.apply(each))) {
                throw new IllegalArgumentException("twice: " + key.apply(each));
            }
        }
        return seen;
    }
}
