package releve.agenda.rescue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, times and lengths as people and programs write them. */
class WrittenDateTest {
    private static Optional<LocalDate> day(String text, DateOrder order) {
        return WrittenDate.of(text).flatMap(date -> date.day(order, false, Exports.TODAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24/11/2026",
                "24.11.2026",
                "24-11-2026",
                "24/11/26",
                "24 nov 2026",
                "24-NOV-26",
                "24. November 2026",
                "mardi 24 novembre 2026",
                "di 24/11/2026",
                "24112026",
                "24 décembre 2026|",
                "2026-11-24",
                "2026/11/24",
                "46350",
                "24/11/2026 08:30",
                "2026-11-24T08:30:00Z"
            })
    void oneDayIsWrittenInManyWays(String text) {
        assertEquals(
                text.endsWith("|") ? Optional.empty() : Optional.of(LocalDate.of(2026, 11, 24)),
                day(text, DateOrder.DAY_FIRST));
    }

    @Test
    void theOrderDecidesWhatFiguresMean() {
        assertEquals(Optional.of(LocalDate.of(2026, 12, 11)), day("11/12/2026", DateOrder.DAY_FIRST));
        assertEquals(Optional.of(LocalDate.of(2026, 11, 12)), day("11/12/2026", DateOrder.MONTH_FIRST));
        assertEquals(Optional.of(LocalDate.of(2026, 11, 12)), day("26-11-12", DateOrder.YEAR_FIRST));
        assertEquals(Optional.of(LocalDate.of(2026, 11, 12)), day("20261112", DateOrder.YEAR_FIRST));
        assertEquals(Optional.empty(), day("11/24/2026", DateOrder.DAY_FIRST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31/02/2026", "00/11/2026", "1/1/1", "24/11", "1931", "demain", "24/11/0226", "", "123/1/2026"})
    void whatIsNoDateIsNone(String text) {
        assertEquals(Optional.empty(), WrittenDate.of(text));
    }

    @Test
    void aBirthOfTwoFiguresIsTheLatestThatIsNotAhead() {
        for (var birth : Map.of("05/11/48", 1948, "21/11/26", 2026, "22/11/26", 1926, "29/02/28", 1928)
                .entrySet()) {
            assertEquals(
                    Optional.of(birth.getValue()),
                    WrittenDate.of(birth.getKey())
                            .flatMap(date -> date.day(DateOrder.DAY_FIRST, true, Exports.TODAY))
                            .map(LocalDate::getYear),
                    birth.getKey());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8:30, 08:30",
        "8h30, 08:30",
        "8u30, 08:30",
        "08:30:00, 08:30",
        "830, 08:30",
        "0830, 08:30",
        "8.30, 08:30",
        "8 h, 08:00",
        "14, 14:00",
        "2:15 PM, 14:15",
        "12:00 AM, 00:00",
        "1430, 14:30",
        "083000Z, 08:30",
        "'0,354166667', 08:30",
        "0.999999, 23:59",
        "08:30:00.000, 08:30",
        "8:30 Uhr, 08:30"
    })
    void oneTimeIsWrittenInManyWays(String text, LocalTime expected) {
        var read = WrittenTime.read(text, WrittenTime.Style.UNSEEN);
        assertEquals(expected, ((WrittenTime.Read.Clear) read).time().time());
    }

    @ParameterizedTest
    @CsvSource({
        "25:00, TIME_UNREADABLE",
        "8:75, TIME_UNREADABLE",
        "8.3, TIME_UNREADABLE",
        "matin, TIME_UNREADABLE",
        "0.30, TIME_UNCLEAR",
        "0.5, TIME_UNCLEAR",
        "13:00 PM, TIME_UNREADABLE"
    })
    void aTimeThatCannotBeToldIsNotGuessed(String text, Reason reason) {
        assertEquals(new WrittenTime.Read.Unclear(reason), WrittenTime.read(text, WrittenTime.Style.UNSEEN));
    }

    @Test
    void whatFiguresBehindAPointMeanIsLearnedFromTheColumn() {
        var fractions = WrittenTime.Style.UNSEEN.and("0.5").and("0.354166667");
        assertEquals(WrittenTime.Style.FRACTION, fractions);
        assertEquals(
                LocalTime.NOON,
                ((WrittenTime.Read.Clear) WrittenTime.read("0.5", fractions))
                        .time()
                        .time());
        var clock = WrittenTime.Style.UNSEEN.and("0.30").and("8.30");
        assertEquals(WrittenTime.Style.CLOCK, clock);
        assertEquals(
                LocalTime.of(0, 30),
                ((WrittenTime.Read.Clear) WrittenTime.read("0.30", clock))
                        .time()
                        .time());
        assertEquals(WrittenTime.Style.BOTH, clock.and("0.354166667"));
    }

    @ParameterizedTest
    @CsvSource({"90, 90", "90 min, 90", "1:30, 90", "1h30, 90", "2 h, 120", "45', 45", "90.0, 90"})
    void aLengthIsMinutesUnlessItSaysHours(String text, int minutes) {
        assertEquals(Optional.of(Duration.ofMinutes(minutes)), WrittenTime.length(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1500", "long", "-5", "25h"})
    void aLengthThatCannotBeIsNone(String text) {
        assertEquals(Optional.empty(), WrittenTime.length(text));
    }
}
