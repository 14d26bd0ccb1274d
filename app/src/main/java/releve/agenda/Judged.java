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
}
