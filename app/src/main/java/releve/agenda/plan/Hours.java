package releve.agenda.plan;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import releve.agenda.Sort;

/**
 * Hours of a theatre or a clinic.
 *
 * @param minutes until it ends
 * @param takes services, specialties or units whose cases it takes; empty: all of its sort
 * @param surgeons who are there; empty: whoever a case names
 * @param turnover minutes after a case before the next one may begin
 * @param anySite it takes cases that were booked at other sites too
 */
public record Hours(
        String site,
        String room,
        Sort sort,
        LocalTime start,
        int minutes,
        Set<String> takes,
        Set<String> surgeons,
        int turnover,
        boolean anySite) {
    private static final int DAY = 24 * 60;

    /** As long as a case may be prepared for; anything longer is a slip of the hand. */
    static final int LONGEST_TURNOVER = 240;

    private static final int MOST_WORDS = 40;

    public Hours {
        site = name(site);
        room = name(room);
        takes = words(takes);
        surgeons = words(surgeons);
        if (minutes < 5 || begins(start) + minutes > DAY || turnover < 0 || turnover > LONGEST_TURNOVER) {
            throw new IllegalArgumentException(room + ": " + start + " for " + minutes + " minutes, turnover "
                    + turnover + ": at least 5 minutes, within a day, at most " + LONGEST_TURNOVER + " between");
        }
    }

    private static int begins(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    /** Minute of the day. */
    int begins() {
        return begins(start);
    }

    /** Minute of the day at which everything is over. */
    int ends() {
        return begins() + minutes;
    }

    /** {@code 08:30}; {@code 24:00} at the end of a day. */
    static String hour(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    private static String name(String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > 100) {
            throw new IllegalArgumentException("a site and a room, of 1 to 100 characters each");
        }
        return plain;
    }

    private static Set<String> words(Set<String> all) {
        Set<String> plain = new TreeSet<>();
        all.stream().map(String::strip).filter(each -> !each.isEmpty()).forEach(plain::add);
        if (plain.size() > MOST_WORDS || plain.stream().anyMatch(each -> each.length() > 100)) {
            throw new IllegalArgumentException("at most " + MOST_WORDS + " names of 100 characters");
        }
        return Set.copyOf(plain);
    }

    /** In the order of the alphabet, for pages. */
    List<String> surgeonsInOrder() {
        return surgeons.stream().sorted().toList();
    }

    List<String> takesInOrder() {
        return takes.stream().sorted().toList();
    }
}
