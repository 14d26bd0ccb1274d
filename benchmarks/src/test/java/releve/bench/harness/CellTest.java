package releve.bench.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellTest {
    @Test
    void aNumberHasTheDecimalsThatTellSomething() {
        assertEquals("1,234,568", Cell.number(1_234_567.8));
        assertEquals("12.3", Cell.number(12.34));
        assertEquals("1.23", Cell.number(1.234));
    }

    @Test
    void aRatioIsTakenRoundByRound() {
        // Rounds in which the machine was slow for both do not move the ratio.
        assertEquals(
                new Spread(10, 10, 10),
                Cell.ratio(List.of(100.0, 20.0, 50.0), List.of(10.0, 2.0, 5.0)).value());
    }
}
