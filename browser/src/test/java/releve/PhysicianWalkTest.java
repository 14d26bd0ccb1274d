package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import releve.access.Role;

/** A physician's night: finds a patient, reads, decides, writes; and has to say why for a confidential patient of another ward. */
final class PhysicianWalkTest {
    private static final String ELSEWHERE = "/ward/H1/H1-CHIR";

    @ParameterizedTest
    @CsvSource({"fr,8", "en,9"})
    void aPhysicianFindsReadsDecidesAndOpensAConfidentialRecordWithAReason(String language, int nth) {
        Chromium.get();
        Hospital hospital = Hospital.shared();
        String confidential = confidentialPatient(hospital, nth);
        try (var physician = new Seat(hospital.address(), language).signIn(hospital.player(Role.PHYSICIAN))) {
            String chart = find(physician);
            read(physician, chart);
            decide(physician, chart);
            write(physician, chart);
            openWithAReason(physician, confidential);
        }
    }

    private static String confidentialPatient(Hospital hospital, int nth) {
        try (var director = new Seat(hospital.address(), "fr").signIn(hospital.player(Role.MEDICAL_DIRECTOR))) {
            String chart = Scene.patients(director, ELSEWHERE).get(nth);
            director.go(chart + "/confidential");
            director.page().fill("main form input[name=reason], main form textarea[name=reason]", "demande du patient");
            director.click("main form .actions button, main form button");
            return chart;
        }
    }

    private static String find(Seat physician) {
        physician.page().fill(".search-box input", "fontaine marie");
        physician.page().waitForNavigation(() -> physician.page().keyboard().press("Enter"));
        physician.click("#found a[href^='/patient/']");
        assertTrue(physician.page().textContent("main").contains("Fontaine"));
        return physician.path();
    }

    private static void read(Seat physician, String chart) {
        for (String part : List.of("results", "documents")) {
            physician.go(chart);
            physician.click("a[href='" + chart + "/" + part + "']");
            assertEquals(chart + "/" + part, physician.path());
            assertTrue(physician.page().locator("main table").count() > 0, part + " shows nothing");
        }
    }

    private static void decide(Seat physician, String chart) {
        physician.go(chart);
        physician.click("a[href='" + chart + "/record']");
        physician.click("main a[href='" + chart + "/record/code-status']");
        physician.page().check("input[name=care][value=LIMITED]");
        physician.page().fill("#limits", "no intubation");
        physician.send();
        String said = physician.page().textContent("main");
        assertTrue(said.contains("no intubation"), said);
    }

    private static void write(Seat physician, String chart) {
        physician.go(chart + "/record/note");
        physician.page().check("input[name=sort][value=MEDICAL]");
        physician.page().fill("#text", "Reviewed at the bedside: <stable>, oral intake resumed.");
        physician.send();
        assertTrue(physician.page().textContent("main").contains("<stable>"), "what was typed is shown as typed");
    }

    private static void openWithAReason(Seat physician, String confidential) {
        assertEquals(
                403, physician.status(confidential), "a confidential patient of another ward opens without a reason");
        assertEquals(physician.texts().of("ward.glass.title"), physician.page().textContent("h1"));
        physician.page().check("input[name=why][value=emergency]");
        physician.click("main form .actions button");
        assertEquals(confidential, physician.path());
        assertTrue(physician.page().locator("main form input[name=why]").count() == 0, "still asked for a reason");
    }
}
