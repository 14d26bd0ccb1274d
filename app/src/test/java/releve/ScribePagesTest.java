package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What three people said at one table, or signed on paper, written down by a fourth. */
class ScribePagesTest {
    private static final String SCRIBE = "/agenda/scribe?day=2026-11-24&unit=BLOC&order=time";

    @TempDir
    private Path data;

    private OpenAgenda agenda;
    private OpenPages.Pc clerk;

    @BeforeEach
    void open() throws Exception {
        agenda = new OpenAgenda(data);
        clerk = agenda.pages.pc("clerk");
    }

    @AfterEach
    void close() throws Exception {
        agenda.close();
    }

    private static Map<String, String> names() {
        return new HashMap<>(Map.of(
                "name-DOCTOR",
                "Dr Exemple",
                "name-NURSE",
                "Inf. Modèle",
                "name-DIRECTOR",
                "Dr Échantillon",
                "reason",
                "liste du matin"));
    }

    private HttpResponse<String> write(Map<String, String> fields) throws Exception {
        return clerk.send(OpenAgenda.hidden(OpenAgenda.page(clerk, SCRIBE), "/agenda/scribe"), SCRIBE, fields);
    }

    @Test
    void threeNamedVoicesAreWrittenForEachCaseAndOnce() throws Exception {
        Map<String, String> fields = names();
        for (String voice : new String[] {"DOCTOR", "NURSE", "DIRECTOR"}) {
            fields.put("v-0-" + voice, "GO");
            fields.put("v-1-" + voice, "DEFER");
            fields.put("v-2-" + voice, "GO");
        }
        fields.put("until-1", "+14");
        Map<String, String> form = OpenAgenda.hidden(OpenAgenda.page(clerk, SCRIBE), "/agenda/scribe");
        assertTrue(OpenAgenda.ok(clerk.send(form, SCRIBE, fields)).contains("9 paroles écrites"));
        OpenAgenda.ok(clerk.send(form, SCRIBE, fields));
        assertEquals(3, agenda.pages.facts("agenda.voiced", "agenda"), "two cases that go, by three people");
        assertEquals(3, agenda.pages.facts("agenda.voiced", "patient/CHR/12"), "one put off, by three people");
        String hip = OpenAgenda.page(clerk, OpenAgenda.path("R1", "11"));
        assertTrue(hip.contains("Les trois : a lieu"), hip);
        assertTrue(hip.contains("Dr Exemple") && hip.contains("(écrit par Synthetic clerk)"), hip);
        assertTrue(OpenAgenda.page(clerk, OpenAgenda.path("R2", "12")).contains("Les trois : reporté au 05/12/2026"));
    }

    @Test
    void whoSpokeHasANameAndNobodySpeaksTwice() throws Exception {
        Map<String, String> fields = names();
        fields.put("name-NURSE", "dr exemple");
        fields.put("name-DIRECTOR", "");
        for (String voice : new String[] {"DOCTOR", "NURSE", "DIRECTOR"}) {
            fields.put("v-0-" + voice, "GO");
        }
        HttpResponse<String> asked = write(fields);
        assertEquals(422, asked.statusCode());
        assertTrue(asked.body().contains("le même nom s’y trouve deux fois"), asked.body());
        assertTrue(asked.body().contains("Écrivez qui a parlé"), asked.body());
        assertTrue(asked.body().contains("value=\"dr exemple\"")
                && asked.body().contains("<option value=\"GO\" selected>"));
        assertEquals(0, agenda.pages.facts("agenda.voiced", "patient/CHR/11"));
        assertEquals(422, write(names()).statusCode(), "nothing was chosen");
    }

    @Test
    void aListWithAServiceThatChangedIsWrittenWholeOrNotAtAll() throws Exception {
        Map<String, String> form = OpenAgenda.hidden(OpenAgenda.page(clerk, SCRIBE), "/agenda/scribe");
        agenda.state("theatre", "CLOSED");
        Map<String, String> fields = names();
        fields.put("v-0-DOCTOR", "GO");
        fields.put("v-1-NURSE", "CANCEL");
        HttpResponse<String> asked = clerk.send(form, SCRIBE, fields);
        assertEquals(422, asked.statusCode());
        assertTrue(asked.body().contains("Fermé maintenant"), asked.body());
        assertEquals(0, agenda.pages.facts("agenda.voiced", "patient/CHR/11"));
        assertEquals(0, agenda.pages.facts("agenda.voiced", "patient/CHR/12"));
    }
}
