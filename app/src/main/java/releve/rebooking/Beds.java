package releve.rebooking;

import java.time.LocalDate;

/** Intensive care beds of a site that are free for planned cases in the night after a day. Of a night that nobody names there is none. */
public record Beds(String site, LocalDate day, int free) {
    public Beds {
        if (free < 0) {
            throw new IllegalArgumentException(free + " beds at " + site + " on " + day);
        }
    }
}
