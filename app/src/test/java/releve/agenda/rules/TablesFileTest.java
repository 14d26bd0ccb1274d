package releve.agenda.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import releve.agenda.Tables;
import releve.journal.Json;
import releve.web.Language;
import releve.web.Words;

/** A file of tables that somebody edited by hand says what is wrong in it. */
class TablesFileTest {
    private static final Words WORDS = Words.of(
            Language.ENGLISH, ZoneId.of("Europe/Brussels"), List.of("agenda", "agenda/rules", "crisis", "web"));
    private static final String ORIGINAL = Json.pretty(Tidy.of(Tables.original()));

    private static String faults(String file) {
        TablesFile.Came came = TablesFile.read(file.getBytes(StandardCharsets.UTF_8), WORDS);
        assertEquals(came.faults().isEmpty(), came.tables().isPresent());
        return String.join("\n", came.faults());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"nearDays\" : 3|\"nearDays\" : 300|reminder from 0 to 90 days; there is 24, 300",
                "\"nearDays\" : 3|\"nearDays\" : \"soon\"|what is written under “nearDays”",
                "\"code\" : \"P3\"|\"code\" : \"P2\"|Class P2 stands there twice",
                "\"code\" : \"P3\"|\"code\" : \"P7\"|A rule proposes the class P3",
                "\"hours\" : 24|\"hours\" : 0|Class “P1a”: a code",
                "\"theatre\"|\"theater\"|“theater” is no service",
                "\"partners\"|\"partner\"|“partners” is missing",
                "\"sort\" : \"OPERATION\"|\"sort\" : \"BALLET\"|under “rules › 1 › sort”",
                "\"CANCER\"|\"CANCER, KREBS\"|The part “Rules that propose a class” holds something",
                "\"GROSSESSE\"|\"GROSSESSE-DE-PLUS-DE-SOIXANTE-SIGNES-QUI-N-EST-PLUS-UN-MOT-MAIS-UNE-PHRASE\"|Group: pregnancy: A word has 60 characters at most",
            })
    void eachFaultIsNamedAndNothingIsTaken(String was, String is, String said) {
        assertTrue(ORIGINAL.contains(was), was);
        String faults = faults(ORIGINAL.replaceFirst(java.util.regex.Pattern.quote(was), is));
        assertTrue(faults.contains(said), faults);
    }

    @Test
    void whatIsNoJsonIsSaidWithItsLine() {
        assertEquals("", faults(ORIGINAL));
        assertTrue(faults(ORIGINAL.replaceFirst(",\n", "\n")).matches("The file cannot be read at line \\d+.*"));
        assertTrue(faults("").contains("not a file of tables"), faults(""));
        assertTrue(!faults("[]").isEmpty()
                && !faults("null").isEmpty()
                && !faults("\u0000\u0001").isEmpty());
        assertTrue(!faults("{}").isEmpty());
    }
}
