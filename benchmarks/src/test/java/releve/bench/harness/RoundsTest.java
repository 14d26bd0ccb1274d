package releve.bench.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final List<String> turns = new ArrayList<>();

    private record Runner(String name, List<String> turns) implements Contestant<Integer> {
        @Override
        public Integer round() {
            turns.add(name);
            return turns.size();
        }
    }

    @Test
    void contestantsTakeTurns() {
        new Rounds(0, 2).run(runners("A", "B", "C"));
        assertEquals(List.of("A", "B", "C", "A", "B", "C"), turns);
    }

    @Test
    void warmUpsAreRunButNotKept() {
        Map<String, List<Integer>> results = new Rounds(1, 2).run(runners("A", "B"));
        assertEquals(6, turns.size());
        assertEquals(Map.of("A", List.of(3, 5), "B", List.of(4, 6)), results);
    }

    @Test
    void aComparisonWithoutRoundsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Rounds(3, 0));
    }

    private List<Runner> runners(String... names) {
        return List.of(names).stream().map(name -> new Runner(name, turns)).toList();
    }
}
