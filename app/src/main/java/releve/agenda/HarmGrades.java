package releve.agenda;

import java.util.List;
import java.util.Optional;

/**
 * What harm a delay would do, as a physician judges it; absent where they do not say. Harm does not lessen with waiting.
 *
 * @param oneWeek if the case is put off by a week; the others likewise by four and twelve
 */
public record HarmGrades(Optional<HarmGrade> oneWeek, Optional<HarmGrade> fourWeeks, Optional<HarmGrade> twelveWeeks) {
    public HarmGrades {
        if (!isPossible(oneWeek, fourWeeks, twelveWeeks)) {
            throw new IllegalArgumentException("harm by " + oneWeek + ", " + fourWeeks + " and " + twelveWeeks
                    + ": at least one, and none less than that of a shorter delay");
        }
    }

    /** Whether something is said, and nothing of a longer delay that is less than of a shorter one. */
    public static boolean isPossible(
            Optional<HarmGrade> oneWeek, Optional<HarmGrade> fourWeeks, Optional<HarmGrade> twelveWeeks) {
        List<HarmGrade> said = List.of(oneWeek, fourWeeks, twelveWeeks).stream()
                .flatMap(Optional::stream)
                .toList();
        return !said.isEmpty() && said.equals(said.stream().sorted().toList());
    }
}
