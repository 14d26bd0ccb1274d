package releve.hl7;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimestampTest {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @ParameterizedTest
    @CsvSource({
        "1931,1931,YEAR",
        "193102,1931-02,MONTH",
        "19310214,1931-02-14,DAY",
        "2026112103,2026-11-21T03,HOUR",
        "202611210330,2026-11-21T03:30,MINUTE",
        "20261121033015,2026-11-21T03:30:15,SECOND",
        "20261121033015.5,2026-11-21T03:30:15.5,FRACTION",
        "20261121033015.0000,2026-11-21T03:30:15.0,FRACTION",
        "20261121033015.1234+0100,2026-11-21T03:30:15.1234+01:00,FRACTION",
        "202611210330-0530,2026-11-21T03:30-05:30,MINUTE",
        "202611210330+01:00,2026-11-21T03:30+01:00,MINUTE",
        "20261121+0100,2026-11-21,DAY",
        "' 20261121 ',2026-11-21,DAY",
        "20261121033015 +0100,2026-11-21T03:30:15+01:00,SECOND",
        "19580000,1958,YEAR",
        "195800,1958,YEAR",
        "19580700,1958-07,MONTH",
    })
    void aTimestampKeepsThePrecisionItWasSentIn(String sent, String iso, Timestamp.Precision precision) {
        Timestamp timestamp = Timestamp.parse(sent, BRUSSELS).orElseThrow();
        assertEquals(iso, timestamp.iso());
        assertEquals(precision, timestamp.precision());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "193",
                "19310",
                "20260230",
                "20261301",
                "2026112124",
                "202611210360",
                "20261121033060",
                "20261121033015.",
                "20261121.5",
                "20261121033015.1234567890",
                "20261121+01000",
                "20261121+",
                "20261121+2500",
                "20261121+01x0",
                "20261121 0330",
                "2026-11-21",
                "21/11/2026",
                "\u0662\u0660\u0662\u0666",
                "00000000",
                "1958001203",
                "tomorrow",
            })
    void whatIsNoTimestampIsNone(String sent) {
        assertEquals(Optional.empty(), Timestamp.parse(sent, BRUSSELS));
    }

    @Test
    void aTimeWithoutOffsetIsInTheFeedsZone() {
        assertEquals(Instant.parse("2026-07-01T10:00:00Z"), instant("202607011200"));
        assertEquals(Instant.parse("2026-12-01T11:00:00Z"), instant("202612011200"));
        assertEquals(Instant.parse("2026-12-01T17:00:00Z"), instant("202612011200-0500"));
    }

    @Test
    void theHourThatHappensTwiceIsMarkedUnlessAnOffsetWasSent() {
        assertTrue(Timestamp.parse("202610250230", BRUSSELS).orElseThrow().ambiguous());
        assertFalse(Timestamp.parse("202610250230+0100", BRUSSELS).orElseThrow().ambiguous());
        assertFalse(Timestamp.parse("202610250330", BRUSSELS).orElseThrow().ambiguous());
        assertFalse(Timestamp.parse("20261025", BRUSSELS).orElseThrow().ambiguous());
        assertEquals(Instant.parse("2026-10-25T00:30:00Z"), instant("202610250230"));
    }

    @Test
    void theHourThatDoesNotHappenIsAsMuchLater() {
        assertEquals(Instant.parse("2026-03-29T01:30:00Z"), instant("202603290230"));
    }

    @Property(tries = 300)
    void everySecondIsReadAsItWasWritten(
            @ForAll @IntRange(min = 0, max = 2_000_000_000) int second,
            @ForAll @IntRange(min = -72, max = 72) int quarters) {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(quarters * 900);
        LocalDateTime local = LocalDateTime.ofEpochSecond(second, 0, offset);
        String sent = DateTimeFormatter.ofPattern("uuuuMMddHHmmssxx").format(local.atOffset(offset));
        assertEquals(Instant.ofEpochSecond(second), instant(sent));
    }

    private static Instant instant(String sent) {
        return Timestamp.parse(sent, BRUSSELS).orElseThrow().instant();
    }
}
