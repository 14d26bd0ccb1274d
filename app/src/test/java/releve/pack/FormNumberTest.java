package releve.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import releve.identity.PatientRef;

/** The numbers of forms, against slips of pen, tongue and scanner. */
class FormNumberTest {
    private static FormNumber number(Form form, long patient, long minutes) {
        return new FormNumber(form, patient, Instant.ofEpochSecond(minutes * 60));
    }

    @Property
    void aNumberIsReadBackAsItWasWritten(
            @ForAll Form form,
            @ForAll @LongRange(max = 999_999_999_999L) long patient,
            @ForAll @LongRange(max = 99_999_999L) long minutes) {
        FormNumber written = number(form, patient, minutes);
        assertEquals(FormNumber.DIGITS, written.digits().length());
        assertEquals(Optional.of(written), FormNumber.read(written.digits()));
        assertEquals(Optional.of(written), FormNumber.read(written.spaced()));
    }

    @Property
    void oneWrongDigitIsFound(
            @ForAll @LongRange(max = 999_999_999_999L) long patient,
            @ForAll @IntRange(max = 21) int place,
            @ForAll @IntRange(min = 1, max = 9) int off) {
        char[] digits = number(Form.NOTES, patient, 29_000_000).digits().toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + off) % 10);
        assertTrue(FormNumber.read(new String(digits)).isEmpty());
    }

    @Property
    void swappedNeighboursAreFound(
            @ForAll @LongRange(max = 999_999_999_999L) long patient, @ForAll @IntRange(max = 20) int place) {
        char[] digits = number(Form.ORDERS, patient, 29_000_000).digits().toCharArray();
        char kept = digits[place];
        digits[place] = digits[place + 1];
        digits[place + 1] = kept;
        assertEquals(digits[place] == kept, FormNumber.read(new String(digits)).isPresent());
    }

    @Property
    void whatIsNoNumberIsNotRead(@ForAll String text) {
        FormNumber.read(text).ifPresent(read -> assertEquals(text.replaceAll("\\s", ""), read.digits()));
    }

    @Example
    void itBelongsToItsPatientOnly() {
        var one = new PatientRef("CHR", "00120034");
        FormNumber number = FormNumber.of(Form.DRUG_SHEET, one, Instant.parse("2026-11-21T03:30:45Z"));
        assertTrue(number.isOf(one));
        assertFalse(number.isOf(new PatientRef("CHR", "00120035")));
        assertFalse(number.isOf(new PatientRef("NISS", "00120034")));
        assertEquals(Instant.parse("2026-11-21T03:30:00Z"), number.minute());
    }
}
