package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.paper.Sheet;

/** The hourly situation report through a real server. */
class ReportPagesTest {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    /** What is due, and what must stand in each language. */
    private static final Map<String, List<String>> HEADINGS = Map.of(
            "fr", List.of("Rapport de situation", "Tout le groupe", "sûres", "(T0)", "Prochaine réunion"),
            "nl", List.of("Situatierapport", "De hele groep", "betrouwbaar", "(T0)", "Volgende vergadering"),
            "de", List.of("Lagebericht", "verlässlich", "(T0)", "Nächste Sitzung", "Überfällig"),
            "en", List.of("Situation report", "trusted", "(T0)", "Next meeting", "Overdue"));

    @TempDir
    private Path data;

    private OpenPages pages;
    private OpenPages.Pc beds;

    @BeforeEach
    void open() throws Exception {
        pages = new OpenPages(data);
        beds = pages.pc("beds");
        // The feeds' ages are looked up every few seconds, perhaps before the first message was followed.
        while (!beds.get("/age").body().contains("adt")) {
            Thread.sleep(100);
        }
    }

    @AfterEach
    void close() throws Exception {
        pages.close();
    }

    private static String local(DateTimeFormatter as, int minutes) {
        return as.format(Instant.now().plusSeconds(60L * minutes).atZone(ZoneId.of("Europe/Brussels")));
    }

    private void declare() throws Exception {
        beds.send(
                "/crisis/declare",
                "/crisis/declare",
                Map.of(
                        "level", "GROUP",
                        "scope", "H1 et H2",
                        "start-day", local(DAY, -60),
                        "start-hour", local(HOUR, -60),
                        "trusted-day", local(DAY, -90),
                        "trusted-hour", local(HOUR, -90),
                        "channels", "DECT et radios"));
    }

    private void write(String sort, String what, int happened, int until) throws Exception {
        Map<String, String> said = new HashMap<>(Map.of("sort", sort, "what", what, "who", "Dr Essai"));
        said.put("day", local(DAY, happened));
        said.put("hour", local(HOUR, happened));
        said.put("until-day", local(DAY, until));
        said.put("until-hour", local(HOUR, until));
        assertEquals(200, beds.send("/crisis/log", "/crisis/log", said).statusCode());
    }

    private Sheet paper(String query) throws Exception {
        return new Sheet(pages.pc("director").file("/crisis/report/pdf" + query).body());
    }

    @Test
    void theReportSaysInEveryLanguageWhatHoldsAndWhatIsDue() throws Exception {
        declare();
        write("DECISION", "Déprogrammer les opérations réglées", -20, 0);
        write("DECISION", "Décision de la veille", -24 * 60, 0);
        write("TASK", "Appeler les patients de demain", -20, -5);
        write("MEETING", "Cellule de crise, salle 4", -20, 120);
        for (Map.Entry<String, List<String>> each : HEADINGS.entrySet()) {
            Sheet sheet = paper("?language=" + each.getKey());
            String text = sheet.text().replaceAll("\\s+", " ");
            each.getValue().forEach(heading -> assertTrue(text.contains(heading), heading + ": " + text));
            for (String one : List.of("H1 et H2", "DECT et radios", "CITADELLE", "adt", "Dr Essai", "salle 4")) {
                assertTrue(text.contains(one), each.getKey() + " lacks " + one + ": " + text);
            }
            assertTrue(text.contains("Déprogrammer") && text.contains("Appeler les patients"), text);
            assertFalse(text.contains("de la veille"), "it stood in an earlier report");
            assertFalse(text.contains("\uFFFD"), "a letter is missing from the fonts");
            assertFalse(text.contains("[crisis."), "a text is missing");
            assertTrue(sheet.pages() <= 2, sheet.pages() + " pages");
            assertFalse(text.contains("DUPONT") || text.contains("LAMBERT"), "no patient's name");
        }
    }

    @Test
    void thePageShowsTheSameAndPrintsTheSitesLanguageFirst() throws Exception {
        declare();
        String page = pages.pc("director").get("/crisis/report").body();
        assertTrue(page.contains("H1 et H2") && page.contains("CITADELLE"), page);
        assertTrue(page.indexOf("language=fr") < page.indexOf("language=de"), page);
        assertTrue(
                paper("").text().contains("Rapport de situation"), "the site's language unless another is asked for");
        assertTrue(paper("?language=xx").text().contains("Rapport de situation"));
    }

    @Test
    void aQuietHouseSaysThatNothingIsDeclaredOrDue() throws Exception {
        String text = paper("").text();
        for (String one : List.of("Aucun mode dégradé", "Aucune tâche", "Aucune réunion", "Aucun service")) {
            assertTrue(text.contains(one), one);
        }
    }

    @Test
    void aFullLogStillFitsTwoSheetsAndSaysHowMuchIsLeftOut() throws Exception {
        declare();
        for (int i = 0; i < 14; i++) {
            write("DECISION", "Décision " + i + " " + "très longue ".repeat(60), -i, 0);
            write("TASK", "Tâche " + i + " " + "très longue ".repeat(60), -i, 60);
        }
        Sheet sheet = paper("?language=de");
        assertTrue(sheet.pages() <= 2, sheet.pages() + " pages");
        assertTrue(sheet.text().contains("und 4 weitere"), sheet.text());
    }
}
