package releve.bench.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassesTest {
    private final Passes passes =
            new Passes(List.of(new byte[3], new byte[0], new byte[5], new byte[9]), PassesTest::lengthOrRefusal);

    @Test
    void itTellsWhichMessagesItCanHandle() {
        assertEquals("0,2,3", passes.answer("which"));
    }

    @Test
    void onlyTheMessagesChosenAreTimed() {
        assertEquals("2", passes.answer("use 0,3"));
        Cost cost = Cost.decode(passes.answer("round 0"));
        assertEquals(2, cost.items());
        assertEquals(12, cost.touched());
    }

    @Test
    void aRoundIsMadeOfWholePasses() {
        passes.answer("use 0,2,3");
        Cost cost = Cost.decode(passes.answer("round 5"));
        assertEquals(0, cost.items() % 3);
        assertEquals(17 * cost.items() / 3, cost.touched());
        assertTrue(cost.cpu().toMillis() >= 5);
    }

    private static long lengthOrRefusal(byte[] message) {
        if (message.length == 0) {
            throw new IllegalArgumentException("nothing in it");
        }
        return message.length;
    }
}
