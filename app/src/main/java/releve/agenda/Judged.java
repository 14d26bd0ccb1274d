package releve.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A case as it is judged at a moment.
 *
 * @param urgency the class that holds
 * @param classed who gave it, and when; absent while it is only proposed
 * @param limit the last day that its class allows
 * @param harm what a physician said that a delay would do, the last word of it; no case is ranked by it
 */
public record Judged(
        Case of,
        Meaning meaning,
        Urgency urgency,
        Optional<Classed> classed,
        LocalDate limit,
        List<Rest> rests,
        Feasible feasible,
        Optional<HarmSaid> harm,
        Standing standing) {
    /** @param by who said it, and when */
    public record HarmSaid(HarmGrades grades, String by, Instant at, String reason) {}

    public record Classed(String by, Instant at, String reason) {}

    public Judged {
        rests = List.copyOf(rests);
    }

    /** Put off, by the three or by the crisis cell. */
    public boolean isDeferred() {
        return standing instanceof Standing.Decided decided && decided.verdict().choice() == Verdict.Choice.DEFER;
    }

    /**
     * Put off and without a new date. Also when that is to be judged again: capacity that returns, or a limit that comes near, opens every
     * decision that rested on the lack of it, and nobody may fall off the list by that.
     */
    public boolean waits() {
        return of.booking().stands() && putOff().isPresent();
    }

    /** The day to which it was put off, also when that is to be judged again since. */
    public Optional<LocalDate> putOff() {
        return switch (standing) {
            case Standing.Decided decided -> decided.verdict().until();
            case Standing.Open open ->
                open.reopened().map(Standing.Reopened::was).flatMap(Verdict::until);
            case Standing.Disagreed ignored -> Optional.empty();
            case Standing.Bypassed ignored -> Optional.empty();
            case Standing.Protected ignored -> Optional.empty();
            case Standing.Rebooked ignored -> Optional.empty();
        };
    }
}
