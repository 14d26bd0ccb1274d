package releve.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TemporaryNumberTest {
    @Property
    void everyWrongDigitIsNoticed(
            @ForAll String log,
            @ForAll @IntRange(max = 999_999) int serial,
            @ForAll @IntRange(min = 1, max = 12) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String number = TemporaryNumber.of(log, serial);
        assertTrue(TemporaryNumber.fits(number), number);
        assertEquals(serial, TemporaryNumber.serial(log, number));
        char wrong = (char) ('0' + (number.charAt(place) - '0' + by) % 10);
        assertFalse(TemporaryNumber.fits(number.substring(0, place) + wrong + number.substring(place + 1)));
    }

    /** The example of ISO/IEC 7064 as published for its hybrid systems: 0794 has the check digit 5. */
    @Test
    void theCheckDigitIsThatOfTheStandard() {
        assertEquals(5, TemporaryNumber.check("0794"));
    }

    @Test
    void twoNodesGiveOtherNumbers() {
        assertNotEquals(TemporaryNumber.of("log-a", 0), TemporaryNumber.of("log-b", 0));
    }

    @Test
    void itIsReadAloudInGroups() {
        assertTrue(TemporaryNumber.spaced(TemporaryNumber.of("log-a", 12)).matches("T \\d{4} \\d{4} \\d{4}"));
    }
}
