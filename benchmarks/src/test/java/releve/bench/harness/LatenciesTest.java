package releve.bench.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private final Latencies hundred =
            new Latencies(LongStream.rangeClosed(1, 100).map(n -> 101 - n).toArray());

    @Test
    void theMedianOfAHundredIsTheFiftieth() {
        assertEquals(Duration.ofNanos(50), hundred.percentile(50));
    }

    @Test
    void theNinetyNinthPercentileLeavesOneInAHundredAbove() {
        assertEquals(Duration.ofNanos(99), hundred.percentile(99));
    }

    @Test
    void aPercentileBetweenTwoRanksIsTheHigherOne() {
        assertEquals(Duration.ofNanos(100), hundred.percentile(99.01));
    }

    @Test
    void theGreatestIsTheHundredthPercentile() {
        assertEquals(hundred.percentile(100), hundred.max());
    }

    @Test
    void oneValueIsEveryPercentile() {
        var one = new Latencies(new long[] {7});
        assertEquals(Duration.ofNanos(7), one.percentile(0.1));
        assertEquals(Duration.ofNanos(7), one.percentile(99.9));
    }

    @Test
    void thereIsNoZerothPercentile() {
        assertThrows(IllegalArgumentException.class, () -> hundred.percentile(0));
    }
}
