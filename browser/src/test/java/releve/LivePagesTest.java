package releve;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import releve.access.Role;

/** What one records stands on the other's open pages, without anybody reloading them. */
final class LivePagesTest {
    private static final int NTH = 14;

    @Test
    void aBoardAndAChartThatAreOpenShowWhatAColleagueRecords() {
        Chromium.get();
        Hospital hospital = Hospital.shared();
        try (var board = new Seat(hospital.address(), "fr").signIn(hospital.player(Role.NURSE));
                var chart = new Seat(hospital.address(), "en").signIn(hospital.player(Role.PHYSICIAN));
                var colleague = new Seat(hospital.address(), "fr").signIn(hospital.player(Role.NURSE))) {
            String patient = Scene.patients(board, Hospital.CARD).get(NTH);
            String row = "table.board tr:has(a[href='" + patient + "'])";
            assertFalse(board.page().textContent(row).contains("gouttelettes"));
            chart.go(patient);
            assertFalse(chart.page().textContent("main").contains("147/93"));

            colleague.go(patient + "/record/vital-signs");
            colleague.page().fill("#systolic", "147");
            colleague.page().fill("#diastolic", "93");
            colleague.send();
            colleague.go(patient + "/record/isolation");
            colleague.page().check("input[name=precautions][value=DROPLET]");
            colleague.send();

            shows(board.page(), row, "gouttelettes");
            shows(chart.page(), "#chart", "147/93");
        }
    }

    /** Waits for as long as a test waits for anything; the page has heard of it and fetched itself. */
    private static void shows(Page page, String where, String text) {
        page.locator(where)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(text))
                .waitFor();
    }
}
