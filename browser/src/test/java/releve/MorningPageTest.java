package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import releve.access.Role;
import releve.agenda.Verdict;

/** The medical director's morning stays open all day: what is urgent appears on it by itself. */
final class MorningPageTest extends WithAnAgenda {
    private static final String MORNING = "/agenda/director";

    @BeforeAll
    void cases() {
        agenda.booked("41", "EXEMPLE^ALBERT", "0800", "FRA^Fracture du poignet");
        agenda.booked("42", "EXEMPLE^BERTHE", "0900", "HER^Hernie inguinale");
        agenda.booked("43", "EXEMPLE^CESAR", "1000", "TRA^Torsion");
        agenda.booked("44", "EXEMPLE^DELPHINE", "1100", "EPA^Épaule");
        for (int i = 0; i < 5; i++) {
            agenda.booked(
                    String.valueOf(51 + i), "LISTE^" + (char) ('A' + i) + "NNE", "1" + (2 + i) + "00", "GEN^Genou");
        }
    }

    @Test
    void whatPressesAppearsOnTheOpenPageByItself() {
        try (var director = agenda.seat(Role.MEDICAL_DIRECTOR);
                var doctor = agenda.seat(Role.PHYSICIAN);
                var cell = agenda.seat(Role.MEDICAL_DIRECTOR)) {
            director.go(MORNING);
            assertEquals(
                    0, director.page().locator("#morning table.agenda tbody tr").count());
            agenda.decided("41", Verdict.defer(LocalDate.now(AgendaNode.ZONE).plusDays(60)));
            agenda.decided("44", Verdict.GO);
            disagree(doctor);
            bypass(doctor);
            shows(director, "#limit tbody tr", "EXEMPLE, ALBERT");
            shows(director, "#limit tbody tr", "Reporté au-delà de sa limite");
            shows(director, "#disagreed tbody tr", "EXEMPLE, BERTHE");
            shows(director, "#bypass tbody tr", "▲ À contresigner avant le");
            AgendaNode.state(cell, "theatre", "CLOSED");
            shows(director, "#reopened tbody tr", "EXEMPLE, DELPHINE");
            shows(director, "#reopened tbody tr", "et est « Fermé »");
            Locator plot = director.page().locator("svg.agenda-bars");
            assertEquals("img", plot.getAttribute("role"));
            assertTrue(plot.getAttribute("aria-label").matches(".*P1b : \\d+ décidés, \\d+ sans décision\\..*"));
            assertEquals(List.of(), Axe.violations(director.page()));
            AgendaNode.state(cell, "theatre", "NORMAL");
        }
    }

    /** Doctor and the others do not say the same of case 42. */
    private void disagree(Seat doctor) {
        agenda.decided("42", Verdict.GO);
        doctor.go(agenda.of("42") + agenda.query());
        doctor.page().check("#doctor-choice-CANCEL");
        doctor.page().fill("#doctor-reason", "fièvre");
        doctor.click("#form-doctor .actions button");
    }

    private void bypass(Seat doctor) {
        doctor.go(agenda.of("43") + agenda.query());
        doctor.page().locator("details:has(#bypass-reason) summary").click();
        doctor.page().fill("#bypass-reason", "ischémie");
        doctor.click("#form-bypass button");
    }

    @Test
    void aWholeListIsDecidedAtOnceWithItsExceptions() {
        try (var director = agenda.seat(Role.MEDICAL_DIRECTOR)) {
            Page page = director.page();
            director.go(agenda.list());
            director.click("a[href*='tick=all']");
            int ticked = page.locator("table.agenda input[name=case]:checked").count();
            assertTrue(ticked >= 5, "whatever is open is ticked: " + ticked);
            page.locator("tr:has-text('LISTE, BNNE') input").uncheck();
            page.locator("tr:has-text('LISTE, DNNE') input").uncheck();
            page.locator(".agenda-batch input[name=choice][value=GO]").check();
            director.click(".agenda-batch .actions button");
            for (String decided : List.of("ANNE", "CNNE", "ENNE")) {
                assertTrue(row(page, decided).contains("Directeur médical : a lieu"), row(page, decided));
            }
            for (String exception : List.of("BNNE", "DNNE")) {
                assertFalse(row(page, exception).contains("Directeur médical : a lieu"), "not ticked: " + exception);
            }
        }
    }

    private static String row(Page page, String given) {
        return page.locator("tr:has-text('LISTE, " + given + "')").textContent().replaceAll("\\s+", " ");
    }
}
