package releve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import releve.access.Role;

/** A nurse prints her ward's pack, labels and a wristband; the data protection officer reads that she did. */
final class PaperWalkTest {
    @ParameterizedTest
    @CsvSource({"fr,11", "en,13"})
    void aNursePrintsAndTheTrailSaysSo(String language, int nth) {
        Chromium.get();
        Hospital hospital = Hospital.shared();
        DrillStaff.Player player = hospital.player(Role.NURSE);
        try (var nurse = new Seat(hospital.address(), language).signIn(player)) {
            nurse.go(Hospital.CARD);
            pdf(
                    nurse,
                    nurse.page()
                            .locator("main a[href='" + Hospital.CARD + "/pack']")
                            .getAttribute("href"));
            String chart = Scene.patients(nurse, Hospital.CARD).get(nth);
            nurse.go(chart);
            nurse.click("a[href='" + chart + "/labels']");
            nurse.page().selectOption("#sheet", "2");
            nurse.page().fill("#from", "3");
            nurse.page().fill("#many", "4");
            pdf(nurse, chart + "/labels/sheet?sheet=2&from=3&many=4");
            pdf(nurse, nurse.page().locator("main a[href$='/wristband']").getAttribute("href"));
            nurse.page().fill("#from", "99");
            nurse.click("main form.narrow button");
            assertTrue(nurse.page().locator("#mistakes").isVisible(), "a place that no sheet has");
        }
        try (var officer =
                new Seat(hospital.address(), language).signIn(hospital.player(Role.DATA_PROTECTION_OFFICER))) {
            officer.go("/audit");
            officer.page().fill("#person", player.name());
            officer.click("main form button");
            String trail = officer.page().textContent("main");
            for (String seen : new String[] {"pack", "print-labels", "print-wristband"}) {
                String words = officer.texts().of("staff.seen." + seen);
                assertTrue(trail.contains(words), words + " is not in " + trail);
            }
        }
    }

    private static void pdf(Seat seat, String path) {
        APIResponse answer = seat.page().context().request().get(seat.address() + Objects.requireNonNull(path));
        assertEquals(200, answer.status(), path);
        assertEquals("application/pdf", answer.headers().get("content-type"), path);
        assertArrayEquals("%PDF".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(answer.body(), 4), path);
    }
}
