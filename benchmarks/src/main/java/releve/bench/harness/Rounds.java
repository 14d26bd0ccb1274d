package releve.bench.harness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Interleaved rounds: A B C A B C …, so that whatever disturbs the machine for a while disturbs everyone.
 *
 * @param warmUps rounds thrown away, while the compiler still learns
 * @param measured rounds kept
 */
public record Rounds(int warmUps, int measured) {
    public Rounds {
        if (warmUps < 0 || measured < 1) {
            throw new IllegalArgumentException(warmUps + " warm-ups and " + measured + " rounds: at least 0 and 1");
        }
    }

    /** Results by contestant's name, in the order of the contestants. */
    public <T> Map<String, List<T>> run(List<? extends Contestant<T>> contestants) {
        Map<String, List<T>> results = new LinkedHashMap<>();
        for (int round = 0; round < warmUps + measured; round++) {
            for (Contestant<T> contestant : contestants) {
                T result = contestant.round();
                if (round >= warmUps) {
                    results.computeIfAbsent(contestant.name(), name -> new ArrayList<>())
                            .add(result);
                }
            }
        }
        return results;
    }
}
