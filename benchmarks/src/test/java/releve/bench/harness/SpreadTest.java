package releve.bench.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void anOddNumberOfValuesHasItsMiddleOneAsMedian() {
        assertEquals(new Spread(3, 1, 9), Spread.of(9, 1, 3));
    }

    @Test
    void anEvenNumberOfValuesHasTheMeanOfTheMiddleTwo() {
        assertEquals(new Spread(2.5, 1, 40), Spread.of(40, 2, 3, 1));
    }

    @Test
    void noValuesHaveNoMedian() {
        assertThrows(IllegalArgumentException.class, Spread::of);
    }

    @Property
    void asManyValuesLieBelowTheMedianAsAbove(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = -1e9, max = 1e9) Double> measured) {
        double[] values = measured.stream().mapToDouble(Double::doubleValue).toArray();
        Spread spread = Spread.of(values);
        long below = Arrays.stream(values).filter(v -> v < spread.median()).count();
        long above = Arrays.stream(values).filter(v -> v > spread.median()).count();
        assertTrue(below <= values.length / 2 && above <= values.length / 2);
        assertTrue(spread.min() <= spread.median() && spread.median() <= spread.max());
    }
}
