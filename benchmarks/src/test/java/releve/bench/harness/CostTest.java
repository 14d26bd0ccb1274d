package releve.bench.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CostTest {
    private final Cost cost = new Cost(1_000, Duration.ofMillis(250), Duration.ofMillis(500), 80_000);

    @Test
    void messagesPerSecondAreCountedByCpuAndByWall() {
        assertEquals(4_000, cost.perCpuSecond());
        assertEquals(2_000, cost.perSecond());
        assertEquals(80, cost.touchedPerItem());
    }

    @Test
    void aCostComesThroughThePipeAsItWas() {
        assertEquals(cost, Cost.decode(cost.encode()));
    }
}
