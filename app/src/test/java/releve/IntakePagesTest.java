package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export through the real pages: handed in, looked at, mended, taken; everybody in it is synthetic. */
class IntakePagesTest {
    private static final String PATH = "/agenda/imports";

    @TempDir
    private Path data;

    private OpenPages house;

    @BeforeEach
    void open() throws Exception {
        house = new OpenPages(data);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    private static String csv() {
        String day = LocalDate.now(ZoneId.of("Europe/Brussels"))
                .plusDays(14)
                .format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        return """
                N° patient;Nom;Prénom;Date de naissance;Téléphone;Date;Heure;Motif
                1;Dupont;Martine;03/11/1957;04 221 22 33;%s;08:30;Chimiothérapie
                P2;Synthétique;Bob;29/02/1984;;%s;09:15;Contrôle
                P3;Synthétique;Eve;01/01/1990;04 223 22 33;31/31/2026;10:00;Contrôle
                """.formatted(day, day);
    }

    private HttpResponse<String> handed(OpenPages.Pc pc) throws Exception {
        return pc.upload(
                HiddenFields.of(pc.get(PATH).body()),
                PATH,
                Map.of("source", "Oncologie"),
                "agenda.csv",
                csv().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String action(String page, String ends) {
        int at = page.indexOf(ends + "\"");
        assertTrue(at > 0, page);
        return page.substring(page.lastIndexOf('"', at) + 1, at + ends.length());
    }

    @Test
    void anExportIsLookedAtMendedAndTakenWholeAndItsBadLineSaysWhy() throws Exception {
        OpenPages.Pc clerk = house.pc("clerk");
        String first = handed(clerk).body();
        assertTrue(
                first.contains("Il manque une colonne ou une valeur fixe") || first.contains("fixed-AUTHORITY"), first);
        assertFalse(first.contains("/take\""), "nothing can be taken yet");
        assertFalse(first.contains("[agenda."), first);
        String draft = action(first, "/drop").replace("/drop", "");
        assertTrue(clerk.get(PATH).body().contains("href=\"" + draft + "\""), "found again later");

        Map<String, String> chosen = new HashMap<>();
        chosen.put("fixed-AUTHORITY", "CHR");
        chosen.put("fixed-KIND", "consultation");
        chosen.put("fixed-SITE", "CITADELLE");
        chosen.put("column-PATIENT_NUMBER", "N° patient");
        chosen.put("column-FAMILY_NAME", "Nom");
        chosen.put("column-GIVEN_NAME", "Prénom");
        chosen.put("column-BIRTH_DATE", "Date de naissance");
        chosen.put("column-PHONE_1", "Téléphone");
        chosen.put("column-START_DATE", "Date");
        chosen.put("column-START_TIME", "Heure");
        chosen.put("column-REASON", "Motif");
        chosen.put("order-START_DATE", "DAY_FIRST");
        String read = clerk.send(draft, draft, chosen).body();
        assertTrue(read.contains("● 2 rendez-vous sur 3 lignes"), read);
        assertTrue(read.contains("■ 4") && read.contains("31/31/2026"), read);
        assertEquals(0, house.facts("agenda.imported", "agenda/import"), "looking takes nothing");

        String taken = clerk.send(draft, draft + "/take", Map.of()).body();
        assertTrue(taken.contains("Oncologie") && taken.contains("agenda.csv"), taken);
        assertEquals(1, house.facts("agenda.imported", "agenda/import"));
        assertEquals(404, clerk.get(draft).statusCode(), "a draft that was taken is gone");
        String day = LocalDate.now(ZoneId.of("Europe/Brussels")).plusDays(14).toString();
        String list = house.pc("director").get("/agenda?day=" + day).body();
        assertTrue(list.contains("DUPONT") && list.contains("Chimiothérapie"), list);
    }

    @Test
    void anExportIsSeenByWhoHandedItInAndPagesByWhoKeepsTheAgenda() throws Exception {
        OpenPages.Pc clerk = house.pc("clerk");
        String draft = action(handed(clerk).body(), "/drop").replace("/drop", "");
        house.join("other", releve.access.Role.CLERK);
        assertEquals(404, house.pc("other").get(draft).statusCode());
        assertEquals(403, house.pc("nurse").get(PATH).statusCode());
        String gone = clerk.send(draft, draft + "/drop", Map.of()).body();
        assertTrue(gone.contains("Aucun export"), gone);
        assertEquals(404, clerk.get(draft).statusCode());
    }

    @Test
    void whatIsNoExportIsRefusedInWordsAndNothingIsKept() throws Exception {
        OpenPages.Pc clerk = house.pc("clerk");
        HttpResponse<String> nameless = clerk.upload(
                HiddenFields.of(clerk.get(PATH).body()),
                PATH,
                Map.of("source", ""),
                "a.csv",
                csv().getBytes(StandardCharsets.UTF_8));
        assertEquals(422, nameless.statusCode());
        assertTrue(nameless.body().contains("Écrivez de quel service"), nameless.body());
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0};
        String workbook = clerk.upload(
                        HiddenFields.of(clerk.get(PATH).body()), PATH, Map.of("source", "X"), "a.xlsx", zip)
                .body();
        assertTrue(workbook.contains("CSV"), workbook);
        assertFalse(workbook.contains("/take\""), workbook);
    }
}
