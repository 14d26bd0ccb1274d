package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static releve.FormFields.press;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.access.Role;

/** How patient the calls are is set on a page, through a real server. */
class CallSettingsTest {
    private static final String SETTINGS = "/agenda/calls/settings";
    private static final String PATIENCE = SETTINGS + "/patience";
    private static final String TIMES = SETTINGS + "/times";

    @TempDir
    private Path data;

    private CallOffice office;
    private OpenPages.Pc theatre;
    private OpenPages.Pc director;

    @BeforeEach
    void open() throws Exception {
        office = new CallOffice(data);
        office.pages.join("theatre", Role.THEATRE_MANAGER);
        theatre = office.pages.pc("theatre");
        director = office.pages.pc("director");
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    private HttpResponse<String> save(OpenPages.Pc pc, String page, Map<String, String> changed) throws Exception {
        return press(pc, pc.get(page).body(), page, "save", changed);
    }

    private long saved() {
        return office.pages.facts("agenda.call-settings-set", "agenda");
    }

    @Test
    void theProgramsOwnHoldUntilSomebodySetsOthersAndThenTheseDo() throws Exception {
        String before = office.fine(theatre.get(SETTINGS)).body();
        assertTrue(before.contains("Réglages d’origine du programme") && before.contains("Essais : 1"), before);
        String done = office.fine(save(theatre, TIMES, Map.of("r0-desk", "3", "r0-number", "04 321 00 00")))
                .body();
        assertTrue(done.contains("✓ Enregistré") && done.contains("Synthetic theatre"), done);
        office.decided("R1", "1", CallOffice.LATER);
        OpenPages.Pc clerk = office.pages.pc("clerk");
        String identified = CallOffice.DESK + "/identified";
        assertTrue(office.begun(clerk).body().contains(identified));
        office.clock.pass(Duration.ofMinutes(2));
        assertTrue(clerk.get(CallOffice.DESK).body().contains(identified), "the desk has the call still");
        office.clock.pass(Duration.ofMinutes(1));
        assertFalse(clerk.get(CallOffice.DESK).body().contains(identified), "given back after three minutes");
        assertEquals(1, saved());
    }

    @Test
    void aWrongNumberIsSaidBesideItsFieldAndKept() throws Exception {
        HttpResponse<String> asked = save(
                theatre,
                PATIENCE,
                Map.of("r0-tries", "0", "r1-again", "10081", "r2-hours", "-3", "r4-class", "P3", "r3-tries", "deux"));
        assertEquals(422, asked.statusCode());
        for (String said : List.of(
                "<a href=\"#r0-tries\">Écrivez un nombre entier de 1 à 20</a>",
                "<a href=\"#r1-again\">Écrivez un nombre entier de 1 à 10080</a>",
                "<a href=\"#r2-hours\">Écrivez un nombre entier de 0 à 720</a>",
                "<a href=\"#r4-class\">La classe P3 figure deux fois</a>")) {
            assertTrue(asked.body().contains(said), said + asked.body());
        }
        assertEquals("deux", FormFields.of(asked.body(), PATIENCE).get("r3-tries"));
        for (Map<String, String> wrong : List.of(
                Map.of("r0-country", "XX"),
                Map.of("r0-number", "demain"),
                Map.of("r0-list", "73"),
                Map.of("r0-ahead", "0"),
                Map.of("r0-source", ""),
                Map.of("rows", "2"),
                Map.of("rows", "0"))) {
            assertEquals(422, save(theatre, TIMES, wrong).statusCode(), wrong.toString());
        }
        assertEquals(422, save(theatre, PATIENCE, Map.of("rows", "0")).statusCode());
        assertEquals(404, theatre.get(SETTINGS + "/none").statusCode());
        assertEquals(0, saved());
    }

    @Test
    void rowsAreAddedAndRemoved() throws Exception {
        String added = office.fine(press(theatre, theatre.get(PATIENCE).body(), PATIENCE, "remove-4", Map.of()))
                .body();
        assertEquals("4", FormFields.of(added, PATIENCE).get("rows"));
        office.fine(press(theatre, added, PATIENCE, "save", Map.of()));
        assertEquals(1, saved());
        assertEquals("4", FormFields.of(theatre.get(PATIENCE).body(), PATIENCE).get("rows"));
    }

    @Test
    void ofTwoWhoSetThemTheSecondKeepsWhatTheyTypedAndSeesWhatHolds() throws Exception {
        String mine = theatre.get(TIMES).body();
        office.fine(save(director, TIMES, Map.of("r0-desk", "45")));
        HttpResponse<String> refused = press(theatre, mine, TIMES, "save", Map.of("r0-list", "6"));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("Synthetic director a changé les réglages"), refused.body());
        assertTrue(refused.body().contains("En vigueur maintenant")
                && refused.body().contains("appel : 45"));
        assertEquals("6", FormFields.of(refused.body(), TIMES).get("r0-list"), "kept");
        assertEquals(1, saved());
        office.fine(press(theatre, refused.body(), TIMES, "save", Map.of("r0-desk", "45")));
        office.fine(press(theatre, refused.body(), TIMES, "save", Map.of("r0-desk", "45")));
        assertEquals(2, saved(), "sent twice");
    }

    @Test
    void anEarlierVersionComesBack() throws Exception {
        office.fine(save(theatre, TIMES, Map.of("r0-desk", "45")));
        String page = theatre.get(SETTINGS).body();
        office.fine(theatre.send(FormFields.of(page, SETTINGS), SETTINGS, Map.of("version", "original")));
        assertEquals("20", FormFields.of(theatre.get(TIMES).body(), TIMES).get("r0-desk"));
        Map<String, String> old = FormFields.of(page, SETTINGS);
        old.put("_once", UUID.randomUUID().toString());
        assertEquals(
                200, theatre.send(old, SETTINGS, Map.of("version", "original")).statusCode());
        assertEquals(2, saved(), "what was asked upon an earlier version is not done");
    }

    @Test
    void whoMayNotSetThemSeesNothingOfThem() throws Exception {
        OpenPages.Pc clerk = office.pages.pc("clerk");
        for (String page : List.of(SETTINGS, TIMES, PATIENCE)) {
            assertEquals(403, clerk.get(page).statusCode(), page);
        }
        assertFalse(clerk.get(CallOffice.DESK).body().contains(SETTINGS));
    }

    @Test
    void everyPageSaysItAllInFourLanguages() throws Exception {
        for (String language : List.of("nl", "de", "en", "fr")) {
            theatre.send("/my-secret", "/language", Map.of("language", language, "back", "/agenda"));
            for (String page : List.of(SETTINGS, TIMES, PATIENCE)) {
                assertTrue(office.fine(theatre.get(page)).body().contains("lang=\"" + language + "\""), page);
            }
        }
    }
}
