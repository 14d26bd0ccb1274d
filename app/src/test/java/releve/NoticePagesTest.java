package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.paper.Sheet;

/** The public notice through a real server: shown, changed, printed in four languages. */
class NoticePagesTest {
    private static final String NOTICE = "/crisis/notice";
    private static final String EDIT = NOTICE + "/edit";
    private static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");

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

    private void declare() throws Exception {
        pages.pc("beds")
                .send(
                        "/crisis/declare",
                        "/crisis/declare",
                        Map.of(
                                "level", "GROUP",
                                "scope", "labo confidentiel",
                                "cause", "rançongiciel",
                                "start-day", "21/11/2026",
                                "start-hour", "3:40",
                                "trusted-day", "21/11/2026",
                                "trusted-hour", "3:28"));
    }

    /** The default texts, with what is typed on the night. */
    private static Map<String, String> tonight() {
        Map<String, String> said = new HashMap<>(Map.of("phone", "0800 12 345"));
        for (String language : LANGUAGES) {
            said.put("title-" + language, "Titel " + language + " äöüß ÉÈÇ ĳ €");
            said.put("text-" + language, "Start {start}\n{level}\nOffen: {open}\nZu: {closed}\n☎ {phone}\n{date}");
            said.put("open-" + language, "Urgences " + language);
            said.put("closed-" + language, "");
        }
        return said;
    }

    private Sheet poster(String who, String language) throws Exception {
        return new Sheet(
                pages.pc(who).file(NOTICE + "/poster?language=" + language).body());
    }

    @Test
    void theShippedNoticeFitsOneSheetInEveryLanguageAndNeverTellsCauseOrScope() throws Exception {
        declare();
        Map<String, String> level = Map.of(
                "fr",
                "tous nos hôpitaux",
                "nl",
                "al onze ziekenhuizen",
                "de",
                "alle unsere Krankenhäuser",
                "en",
                "all our");
        for (String language : LANGUAGES) {
            Sheet sheet = poster("nurse", language);
            String text = sheet.text().replaceAll("[\\s\u00a0]+", " ");
            assertEquals(1, sheet.pages(), language);
            assertTrue(text.contains(level.get(language)) && text.contains("21/11/2026 03:40"), text);
            assertTrue(text.contains("112"), text);
            assertFalse(text.contains("{") || text.contains("\uFFFD"), "a placeholder or a letter is missing: " + text);
            assertFalse(text.contains("rançon") || text.contains("confidentiel"), "written for staff: " + text);
        }
        String page = pages.pc("nurse").get(NOTICE).body();
        assertFalse(page.contains("rançongiciel"), page);
        assertTrue(page.contains("Texte livré avec le programme"), page);
    }

    @Test
    void withoutADeclarationTheLinesAboutItAreLeftOutAndThePageSaysSo() throws Exception {
        String text = poster("nurse", "fr").text();
        assertFalse(text.contains("Depuis le") || text.contains("{"), text);
        assertTrue(pages.pc("nurse").get(NOTICE).body().contains("Aucun mode dégradé n’est déclaré"));
    }

    @Test
    void whatTheCellWritesStandsInEveryLanguageWithWhoWroteIt() throws Exception {
        declare();
        assertEquals(200, pages.pc("director").send(EDIT, EDIT, tonight()).statusCode());
        String page = pages.pc("nurse").get(NOTICE).body();
        assertTrue(page.contains("Version 1") && page.contains("Synthetic director"), page);
        for (String language : LANGUAGES) {
            Sheet sheet = poster("nurse", language);
            String text = sheet.text().replaceAll("[\\s\u00a0]+", " ");
            assertEquals(1, sheet.pages());
            assertTrue(text.contains("Titel " + language + " äöüß ÉÈÇ ĳ €"), text);
            assertTrue(text.contains("Urgences " + language) && text.contains("☎ 0800 12 345"), text);
            assertFalse(text.contains("Zu:"), "nothing is closed, so the line is left out");
            assertFalse(text.contains("\uFFFD"), "a letter is missing from the fonts");
        }
    }

    @Test
    void anUnknownPlaceholderIsNamedAndNothingIsSaved() throws Exception {
        Map<String, String> wrong = tonight();
        wrong.put("text-de", "Ursache: {cause}");
        wrong.put("title-en", "{patient");
        HttpResponse<String> asked = pages.pc("director").send(EDIT, EDIT, wrong);
        assertEquals(422, asked.statusCode());
        assertTrue(asked.body().contains("Deutsch : « {cause} » n’est pas connu"), asked.body());
        assertTrue(asked.body().contains("English : « {patient » n’est pas connu"), asked.body());
        assertTrue(asked.body().contains("{level} {start}"), "and what is known");
        assertTrue(pages.pc("nurse").get(NOTICE).body().contains("Texte livré avec le programme"));
    }

    @Test
    void theFullestNoticeStillFitsOneSheetAndALongerOneIsRefused() throws Exception {
        Map<String, String> full = tonight();
        for (String language : LANGUAGES) {
            full.put("title-" + language, "W".repeat(80));
            full.put("text-" + language, ("W".repeat(33) + "\n").repeat(38) + "{open} {closed}");
            full.put("open-" + language, "W".repeat(300));
            full.put("closed-" + language, "W".repeat(300));
        }
        assertEquals(200, pages.pc("director").send(EDIT, EDIT, full).statusCode());
        assertEquals(1, poster("nurse", "de").pages());
        full.put("text-fr", "a\n".repeat(45) + "b");
        assertEquals(422, pages.pc("director").send(EDIT, EDIT, full).statusCode(), "more than 40 lines");
        full.put("text-fr", "a".repeat(1501));
        assertEquals(422, pages.pc("director").send(EDIT, EDIT, full).statusCode());
        full.put("text-fr", " ");
        assertEquals(422, pages.pc("director").send(EDIT, EDIT, full).statusCode());
    }

    @Test
    void twoWhoChangeTheSameVersionDoNotOverwriteEachOther() throws Exception {
        var one = pages.pc("director");
        Map<String, String> form = HiddenFields.of(one.get(EDIT).body());
        assertEquals(200, pages.pc("director").send(EDIT, EDIT, tonight()).statusCode());
        HttpResponse<String> late = one.send(form, EDIT, tonight());
        assertEquals(422, late.statusCode());
        assertTrue(late.body().contains("entre-temps"), late.body());
        assertEquals(1, pages.facts("crisis.notice-written", "crisis/notice"));
    }

    @Test
    void aFormSentTwiceAlsoAcrossARestartIsOneVersion() throws Exception {
        var one = pages.pc("director");
        Map<String, String> form = HiddenFields.of(one.get(EDIT).body());
        one.send(form, EDIT, tonight());
        one.send(form, EDIT, tonight());
        pages.restart();
        var again = pages.pc("director");
        Map<String, String> later =
                new HashMap<>(HiddenFields.of(again.get(EDIT).body()));
        later.put("_once", form.get("_once"));
        assertEquals(200, again.send(later, EDIT, tonight()).statusCode());
        assertEquals(1, pages.facts("crisis.notice-written", "crisis/notice"));
        assertTrue(again.get(NOTICE).body().contains("Version 1"));
    }

    @Test
    void whoMayNotChangeTheNoticeIsRefused() throws Exception {
        for (String who : List.of("nurse", "beds", "clerk")) {
            assertEquals(403, pages.pc(who).get(EDIT).statusCode(), who);
            assertFalse(pages.pc(who).get(NOTICE).body().contains(EDIT), who);
        }
    }
}
