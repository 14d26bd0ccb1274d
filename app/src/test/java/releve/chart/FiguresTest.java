package releve.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import releve.web.Language;
import releve.web.Words;

/** Figures and units as a ward reads them, in its language. */
class FiguresTest {
    private static Figures in(Language language) {
        return new Figures(
                Words.of(language, ZoneId.of("Europe/Brussels"), List.of("web", "chart")),
                Instant.parse("2026-11-21T02:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2.5, mg, '2,5 mg', 2.5 mg",
        "18, [iU], 18 UI, 18 IU",
        "18, [IU], 18 UI, 18 IU",
        "1, {sachet}, 1 sachet, 1 sachet",
        "5, ug/L, 5 µg/L, 5 µg/L",
        "<0.5, mg/dL, '<0,5 mg/dL', <0.5 mg/dL"
    })
    void unitsAreWrittenAsPeopleWriteThem(String value, String unit, String french, String english) {
        assertEquals(french, in(Language.FRENCH).measured(value, unit));
        assertEquals(english, in(Language.ENGLISH).measured(value, unit));
    }
}
