package releve.agenda.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people write them in five countries; all are made up. */
class TelephoneTest {
    @ParameterizedTest
    @CsvSource({
        "BE,0470/12.34.56,+32470123456,yes",
        "BE,04 222 33 44,+3242223344,no",
        "BE,+32 (0)470 12 34 56,+32470123456,yes",
        "BE,0032470123456,+32470123456,yes",
        "BE,0033612345678,+33612345678,yes",
        "FR,06 12 34 56 78,+33612345678,yes",
        "FR,03 12 34 56 78,+33312345678,no",
        "LU,621 123 456,+352621123456,yes",
        "BE,+352 26 12 34,+352261234,no",
        "NL,06-12345678,+31612345678,yes",
        "DE,0151 12345678,+4915112345678,yes",
        "DE,0221 123456,+49221123456,no",
        "BE,112,,no",
        "BE,12345,,no",
        "BE,+1 212 555 0100,,no",
        "BE,0470 12 34 56 (fille),,no",
        "BE,'',,no",
    })
    void isWrittenTheInternationalWayOrIsNone(String home, String written, String expected, String mobile) {
        Optional<String> e164 = Telephone.find(written, home).map(Telephone::e164);
        assertEquals(Optional.ofNullable(expected), e164);
        assertEquals(
                mobile.equals("yes") ? e164 : Optional.empty(),
                Telephone.findMobile(written, home).map(Telephone::e164));
    }
}
