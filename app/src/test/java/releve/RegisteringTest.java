package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.identity.TemporaryNumber;

/** The temporary number of a patient whom nobody knows, through a real server. */
class RegisteringTest {
    @TempDir
    private Path data;

    private OpenPages pages;

    @BeforeEach
    void open() throws Exception {
        pages = new OpenPages(data);
    }

    @AfterEach
    void close() throws Exception {
        pages.close();
    }

    @Test
    void anUnknownPatientGetsANumberOfTheirOwnOnceHoweverOftenTheFormIsSent() throws Exception {
        var clerk = pages.pc("clerk");
        Map<String, String> hidden = HiddenFields.of(clerk.get("/register").body());
        Map<String, String> fields = Map.of("sex", "M", "age", "40");
        HttpResponse<String> first = clerk.send(hidden, "/register", fields);
        assertEquals(200, first.statusCode());
        assertTrue(first.body().contains("INCONNU"), first.body());
        String number = number(first.body());
        assertTrue(TemporaryNumber.fits(number), number);
        assertEquals(number, number(clerk.send(hidden, "/register", fields).body()));
        pages.restart();
        var again = pages.pc("clerk");
        Map<String, String> late =
                new LinkedHashMap<>(HiddenFields.of(again.get("/register").body()));
        late.put("_once", hidden.getOrDefault("_once", ""));
        assertEquals(number, number(again.send(late, "/register", fields).body()), "after a restart");
        assertEquals(1, pages.facts("identity.registered", "patient/RELEVE/" + number));
        assertTrue(again.search(number).contains("INCONNU"), "found by the number");
        assertTrue(again.search("inconnu homme").contains(number), "found by what can be seen");
        late.put("_once", UUID.randomUUID().toString());
        late.put("sure", "yes");
        assertFalse(number(again.send(late, "/register", fields).body()).equals(number));
    }

    private static String number(String body) {
        Matcher big = Pattern.compile("class=\"big-number\">([^<]+)<").matcher(body);
        assertTrue(big.find(), body);
        return big.group(1).replace(" ", "");
    }

    @Test
    void whoSeemsKnownIsShownBeforeASecondRecordIsMade() throws Exception {
        var clerk = pages.pc("clerk");
        Map<String, String> fields = Map.of("family", "Dupond", "given", "Martine", "sex", "F", "birth", "3/11/57");
        HttpResponse<String> warned = clerk.send("/register", "/register", fields);
        assertEquals(422, warned.statusCode());
        assertTrue(warned.body().contains("DUPONT, MARTINE") && warned.body().contains("name=\"sure\""), warned.body());
        Map<String, String> sure = new LinkedHashMap<>(fields);
        sure.put("sure", "yes");
        HttpResponse<String> done = clerk.send(HiddenFields.of(warned.body()), "/register", sure);
        assertEquals(200, done.statusCode());
        assertTrue(clerk.search("dupond martine 1957").contains("Dupond, Martine"));
    }

    @Test
    void whatIsMissingInARegistrationIsSaid() throws Exception {
        var clerk = pages.pc("clerk");
        assertEquals(
                422,
                clerk.send("/register", "/register", Map.of("birth", "31/2/1957"))
                        .statusCode());
        assertEquals(
                422,
                clerk.send("/register", "/register", Map.of("sex", "F", "birth", "1/1/20"))
                        .statusCode(),
                "which century?");
    }
}
