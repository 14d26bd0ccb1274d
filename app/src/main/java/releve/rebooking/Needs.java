package releve.rebooking;

import java.util.Set;

/**
 * What a case takes.
 *
 * @param minutes in the room, without the turnover after it
 * @param kinds of session it fits: one of them is enough
 * @param surgeons who may do it; empty: whoever holds the session
 * @param nights in an intensive care bed, the first on the day itself
 * @param supplies equipment and departments, each needed once that day
 */
public record Needs(int minutes, Set<String> kinds, Set<String> surgeons, int nights, Set<String> supplies) {
    public Needs {
        kinds = Set.copyOf(kinds);
        surgeons = Set.copyOf(surgeons);
        supplies = Set.copyOf(supplies);
        if (minutes < 1 || nights < 0) {
            throw new IllegalArgumentException(
                    minutes + " minutes, " + nights + " nights: at least 1 minute and not less than no night");
        }
    }
}
