package releve.identity.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static List<Born> births(String text) {
        return Question.read(text, TODAY).stream()
                .flatMap(reading -> reading.births().stream())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/11/1957", "3.11.57", "3 11 1957", "19571103", "1957-11-03", "3 nov 57", "3 novembre 1957",
                        "3. November 1957",
                "3 november 57", "3-11-1957", "03111957", "571103", "3nov57", "1957 11 3", "3 NOV. 1957",
                        "3er novembre 57"
            })
    void oneDayIsTypedInManyWays(String text) {
        Assertions.assertTrue(
                births(text).contains(new Born(1957, 11, 3)), births(text).toString());
    }

    @Test
    void everyLanguageNamesItsMonths() {
        Stream.of("aout", "août", "augustus", "August", "aug", "AOÛT")
                .forEach(month -> assertEquals(List.of(new Born(1960, 8, 5)), births("5 " + month + " 1960"), month));
        Stream.of("mars", "maart", "März", "march", "mrt", "maerz")
                .forEach(month -> assertEquals(List.of(new Born(1960, 3, 5)), births("5 " + month + " 1960"), month));
        Stream.of("février", "fev", "Februar", "feb")
                .forEach(month -> assertEquals(List.of(new Born(1960, 2, 5)), births("5 " + month + " 60"), month));
        Stream.of("dez", "décembre", "dec")
                .forEach(month -> assertEquals(List.of(new Born(1960, 12, 5)), births("5 " + month + " 60"), month));
    }

    @Test
    void aYearAloneOrAMonthIsEnough() {
        assertEquals(List.of(new Born(1957, 0, 0)), births("1957"));
        assertEquals(List.of(new Born(1957, 0, 0)), births("dupont 1957"));
        assertEquals(List.of(new Born(1957, 11, 0)), births("11/1957"));
        // A month may be a name too: both readings are looked for.
        assertEquals(List.of(new Born(1957, 11, 0), new Born(1957, 0, 0)), births("dupont nov 1957"));
        assertEquals(List.of(new Born(1957, 0, 0)), births("dupont 57"));
    }

    @Test
    void twoDigitsMayBeEitherCenturyButNeverTheFuture() {
        assertEquals(List.of(new Born(1924, 5, 1), new Born(2024, 5, 1)), births("1/5/24"));
        assertEquals(List.of(new Born(1927, 5, 1)), births("1/5/27"));
    }

    @Test
    void whatIsNoDayIsNoDate() {
        assertEquals(List.of(), births("31/02/1957"));
        assertEquals(List.of(), births("12/13/1957"));
        assertEquals(List.of(), births("1700"));
        assertEquals(List.of(), births("dupont"));
    }

    @Property
    void everyDayIsUnderstoodInEveryForm(@ForAll @IntRange(max = 40_000) int back) {
        LocalDate day = TODAY.minusDays(back);
        Born born = new Born(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        for (String text : List.of(
                day.toString(),
                day.toString().replace("-", ""),
                "%d/%d/%d".formatted(born.day(), born.month(), born.year()),
                "%02d.%02d.%02d".formatted(born.day(), born.month(), born.year() % 100),
                "%d %d %d".formatted(born.day(), born.month(), born.year()))) {
            Assertions.assertTrue(births(text).contains(born), text + " is " + births(text));
        }
    }

    @Property
    void anythingCanBeTyped(@ForAll String text) {
        Assertions.assertTrue(Question.read(text, TODAY).size() <= 60);
    }
}
