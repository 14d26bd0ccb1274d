package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import releve.paper.Sheet;

/** Whole lists: decided at once, live, on paper. */
class AgendaListTest extends InTheAgenda {
    @Test
    void aWholeListIsDecidedAtOnceWithExceptionsAsOneFact() throws Exception {
        OpenPages.Pc beds = agenda.pages.pc("beds");
        String list = OpenAgenda.page(beds, OpenAgenda.LIST + "&unit=BLOC&tick=all");
        Map<String, Boolean> boxes = OpenAgenda.boxes(list);
        assertEquals(3, boxes.size());
        assertFalse(boxes.containsValue(false), "all are ticked");
        List<String> but = boxes.keySet().stream()
                .filter(each -> !each.contains("/12/R2/"))
                .toList();
        assertEquals(2, but.size());
        String action = "/agenda/speak/nurse";
        Map<String, String> form = OpenAgenda.hidden(list, action);
        var fields = OpenAgenda.ticked(but, OpenAgenda.said("DEFER", "+14", "stérilisation à l’arrêt"));
        OpenAgenda.ok(beds.send(form, action, fields));
        OpenAgenda.ok(beds.send(form, action, fields));
        assertEquals(1, agenda.pages.facts("agenda.voiced", "agenda"), "one form, one fact, sent twice");
        assertEquals("Voix manquantes", agenda.stage("R1", "11"));
        assertEquals("À décider", agenda.stage("R2", "12"), "the exception");
        String again = OpenAgenda.page(beds, OpenAgenda.LIST + "&unit=BLOC&tick=all");
        assertEquals(
                1,
                OpenAgenda.boxes(again).values().stream().filter(each -> each).count());
    }

    @Test
    void whatAListSaidOfOneCaseIsWithdrawnForThatCaseAlone() throws Exception {
        OpenPages.Pc beds = agenda.pages.pc("beds");
        String list = OpenAgenda.page(beds, OpenAgenda.LIST + "&unit=BLOC&tick=all");
        OpenAgenda.ok(beds.send(
                OpenAgenda.hidden(list, "/agenda/speak/nurse"),
                "/agenda/speak/nurse",
                OpenAgenda.ticked(List.copyOf(OpenAgenda.boxes(list).keySet()), GO)));
        String action = OpenAgenda.path("R1", "11") + "/withdraw";
        OpenAgenda.ok(beds.send(
                OpenAgenda.hidden(OpenAgenda.page(beds, OpenAgenda.path("R1", "11")), action),
                action,
                Map.of("withdraw-reason", "exception oubliée")));
        assertEquals("À décider", agenda.stage("R1", "11"));
        assertEquals("Voix manquantes", agenda.stage("R2", "12"));
    }

    @Test
    void aListWithAServiceThatChangedIsExplainedAndNothingOfItIsFiled() throws Exception {
        OpenPages.Pc beds = agenda.pages.pc("beds");
        String list = OpenAgenda.page(beds, OpenAgenda.LIST + "&tick=all");
        Map<String, String> form = OpenAgenda.hidden(list, "/agenda/speak/nurse");
        agenda.state("consultations", "CLOSED");
        HttpResponse<String> asked = beds.send(
                form,
                "/agenda/speak/nurse?day=2026-11-24",
                OpenAgenda.ticked(List.copyOf(OpenAgenda.boxes(list).keySet()), GO));
        assertEquals(422, asked.statusCode());
        assertTrue(asked.body().contains("Consultations : ■ Fermé maintenant"), asked.body());
        assertEquals(0, agenda.pages.facts("agenda.voiced", "agenda"));
        assertEquals(
                4,
                OpenAgenda.boxes(asked.body()).values().stream()
                        .filter(each -> each)
                        .count(),
                "still ticked");
    }

    @Test
    @Timeout(60)
    void openPagesAreToldWhenAWordIsFiled() throws Exception {
        try (Stream<String> lines = agenda.pages.pc("director").news("agenda").body()) {
            OpenAgenda.ok(agenda.speak("doctor", "doctor", "R1", "11", GO));
            assertTrue(lines.anyMatch(line -> line.matches("event: ?agenda")));
        }
        String list = OpenAgenda.page(agenda.pages.pc("director"), OpenAgenda.LIST);
        assertTrue(list.contains("sse:agenda, sse:crisis"), list);
    }

    @Test
    void theListIsOnPaperWithTelephonesLimitsAndWhatWasSaid() throws Exception {
        OpenAgenda.ok(agenda.speak("doctor", "doctor", "R1", "11", GO));
        byte[] pdf =
                agenda.pages.pc("theatre").file("/agenda/pdf?day=2026-11-24").body();
        String text = new Sheet(pdf).text().replaceAll("\\s+", " ");
        for (String one : List.of(
                "CITADELLE · BLOC",
                "CITADELLE · POLI",
                "EXEMPLE, ALBERT",
                "04/2211",
                "Limite",
                "trois signatures",
                "a lieu · Synthetic",
                "page 1 / 2")) {
            assertTrue(text.contains(one), one + text);
        }
        assertEquals(1, agenda.pages.facts("access.seen", "agenda/2026-11-24"));
    }

    @Test
    void aBookingThatCameAfterT0IsMarkedAndPaperSaysT0() throws Exception {
        OpenPages.Pc beds = agenda.pages.pc("beds");
        OpenAgenda.ok(beds.send(
                "/crisis/declare",
                "/crisis/declare",
                Map.of(
                        "level", "GROUP",
                        "scope", "",
                        "cause", "rançongiciel",
                        "start-day", "21/11/2026",
                        "start-hour", "03:31",
                        "trusted-day", "21/11/2026",
                        "trusted-hour", "03:20",
                        "channels", "DECT",
                        "told", "chefs")));
        String list = OpenAgenda.page(beds, OpenAgenda.LIST);
        assertTrue(list.contains("◇ après T0, non fiable"), list);
        String text = new Sheet(beds.file("/agenda/pdf?day=2026-11-24").body()).text();
        assertTrue(text.contains("21/11/2026 03:20") && text.contains("◇ après T0"), text);
    }
}
