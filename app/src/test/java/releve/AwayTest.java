package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.journal.Journal;

/** What the server says to browsers that keep pages and forms for the time when it cannot be reached. */
class AwayTest {
    private static final String MARTINE = "/patient/CHR/1";
    private static final String SIGNS = MARTINE + "/record/vital-signs";

    private OpenPages pages;

    @BeforeEach
    void open(@TempDir Path data) throws Exception {
        pages = new OpenPages(data);
    }

    @AfterEach
    void close() throws Exception {
        pages.close();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void pagesForReadingMayBeKeptAndNoOthers() throws Exception {
        var nurse = pages.pc("nurse");
        for (String path :
                new String[] {"/", "/wards", "/ward/CITADELLE/CARD", MARTINE, MARTINE + "/drugs", SIGNS, "/waiting"}) {
            assertEquals("yes", header(nurse.get(path), "Releve-Keep"), path);
        }
        for (String path : new String[] {
            MARTINE + "/record/weight", "/search", "/my-secret", "/crisis", "/patient/CHR/2", "/nowhere", "/keys"
        }) {
            assertEquals("", header(nurse.get(path), "Releve-Keep"), path);
        }
    }

    @Test
    void everyPageSaysWhoIsThereInOpaqueLettersAndForHowLong() throws Exception {
        var nurse = pages.pc("nurse");
        String here = header(nurse.get("/"), "Releve-Here");
        assertTrue(here.matches("in [A-Za-z0-9_-]+ 300"), here);
        assertEquals(here, header(nurse.get("/nowhere"), "Releve-Here"), "a page that says no");
        assertFalse(here.equals(header(pages.pc("doctor").get("/"), "Releve-Here")), "two people, one word");
        nurse.send(SIGNS, "/lock", Map.of());
        assertEquals("locked", header(nurse.get("/locked"), "Releve-Here"));
        nurse.send("/locked", "/change", Map.of());
        assertEquals("nobody", header(nurse.get("/sign-in"), "Releve-Here"));
    }

    @Test
    void aFormThatWaitedIsAnsweredByItsKeyOnceItIsFiledAndByAPageWhenItIsNot() throws Exception {
        var nurse = pages.pc("nurse");
        Map<String, String> hidden = HiddenFields.of(nurse.get(SIGNS).body());
        String key = UUID.randomUUID().toString();
        Map<String, String> said = Map.of("pulse", "72", "_once", key);
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = nurse.send(hidden, SIGNS, said, "Releve-Queued", "yes");
            assertEquals(204, answer.statusCode());
            assertEquals(key, header(answer, "Releve-Filed"));
            assertEquals(1, filed());
        }
        Map<String, String> impossible =
                Map.of("pulse", "4000", "_once", UUID.randomUUID().toString());
        HttpResponse<String> refused = nurse.send(hidden, SIGNS, impossible, "Releve-Queued", "yes");
        assertEquals(422, refused.statusCode());
        assertEquals("", header(refused, "Releve-Filed"));
        assertTrue(refused.body().contains("id=\"mistakes\""));
        assertEquals(1, filed());
    }

    @Test
    void aFormSentAfterItsPersonLeftIsFiledByNobody() throws Exception {
        var nurse = pages.pc("nurse");
        Map<String, String> hidden = HiddenFields.of(nurse.get(SIGNS).body());
        nurse.send(SIGNS, "/change", Map.of());
        HttpResponse<String> answer = nurse.send(hidden, SIGNS, Map.of("pulse", "72"), "Releve-Queued", "yes");
        assertEquals("", header(answer, "Releve-Filed"));
        assertEquals(0, filed());
    }

    @Test
    void theTimeOfAFormThatWaitedIsTheTimeItWasMade() throws Exception {
        var nurse = pages.pc("nurse");
        Map<String, String> hidden =
                new HashMap<>(HiddenFields.of(nurse.get(SIGNS).body()));
        Instant made = Instant.ofEpochMilli(Long.parseLong(hidden.get("shown"))).minusSeconds(5 * 3600);
        hidden.put("shown", Long.toString(made.toEpochMilli()));
        nurse.send(hidden, SIGNS, Map.of("pulse", "72"), "Releve-Queued", "yes");
        assertTrue(whatWasFiled().contains(made.toString()), whatWasFiled());
    }

    private String whatWasFiled() {
        Journal journal = pages.journal();
        StringBuilder said = new StringBuilder();
        journal.read().entries(0, entry -> {
            if (entry.kind().name().equals("ward.vital-signs")) {
                said.append(new String(journal.read().payload(entry.seq()), StandardCharsets.UTF_8));
            }
        });
        return said.toString();
    }

    @Test
    void aFormFetchedAheadLeavesNoFurtherFactOnlyWhereItsPatientWasJustOpened() throws Exception {
        var nurse = pages.pc("nurse");
        nurse.get(SIGNS, "Releve-Ahead", "yes");
        assertEquals(1, seen(), "fetched ahead by somebody who has not opened the patient");
        nurse.get(MARTINE + "/record/note", "Releve-Ahead", "yes");
        assertEquals(1, seen(), "the forms beside it");
        nurse.get(SIGNS);
        assertEquals(2, seen(), "opened by a person");
    }

    private long filed() {
        return pages.facts("ward.vital-signs", "patient/CHR/1");
    }

    private long seen() {
        return pages.facts("access.seen", "patient/CHR/1");
    }
}
