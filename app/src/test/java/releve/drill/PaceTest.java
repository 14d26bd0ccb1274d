package releve.drill;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class PaceTest {
    @Test
    void aSpeedBelowNothingOrWithoutEndIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Pace(-1));
        assertThrows(IllegalArgumentException.class, () -> new Pace(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Pace(Double.POSITIVE_INFINITY));
    }
}
