package releve.rebooking;

import java.time.LocalDate;

/** How many cases of a day can have an equipment or a department of a site. What nobody names is not there. */
public record Supply(String what, String site, LocalDate day, int cases) {
    public Supply {
        if (cases < 0) {
            throw new IllegalArgumentException(cases + " cases for " + what + " at " + site + " on " + day);
        }
    }
}
