package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import releve.access.Role;

/** A nurse's first quarter of an hour, with the keyboard alone. */
final class NurseWalkTest {
    @ParameterizedTest
    @CsvSource({"fr,10", "en,12"})
    void aNurseSignsInRecordsCorrectsSendsAndAcceptsWithTheKeyboardAlone(String language, int nth) {
        Chromium.get();
        Hospital hospital = Hospital.shared();
        try (var nurse = new Seat(hospital.address(), language)) {
            signIn(nurse, hospital);
            String chart = chooseFromTheBoard(nurse, nth);
            vitalSigns(nurse, chart);
            correct(nurse, chart);
            sendAndAccept(nurse, chart);
        }
    }

    private static void signIn(Seat nurse, Hospital hospital) {
        var player = hospital.player(Role.NURSE);
        nurse.go("/sign-in");
        assertEquals(nurse.texts().language(), nurse.page().getAttribute("html", "lang"), "the browser's language");
        nurse.type("#name", player.name());
        nurse.type("#secret", player.password());
        nurse.follow(nurse.page().locator("main form button"));
        assertEquals("/", nurse.path());
        if (!nurse.texts().language().equals(nurse.page().getAttribute("html", "lang"))) {
            nurse.follow(nurse.page()
                    .locator(".languages button[value=" + nurse.texts().language() + "]"));
        }
        assertEquals(nurse.texts().of("web.start.title"), nurse.page().textContent("h1"));
    }

    private static String chooseFromTheBoard(Seat nurse, int nth) {
        nurse.follow(nurse.page().locator("main a[href='/wards']"));
        nurse.follow(nurse.page().locator("main a[href='" + Hospital.CARD + "']"));
        List<String> patients = Scene.patients(nurse, Hospital.CARD);
        String chart = patients.get(nth);
        nurse.follow(nurse.page().locator("main a[href='" + chart + "']").first());
        assertEquals(chart, nurse.path());
        return chart;
    }

    private static void vitalSigns(Seat nurse, String chart) {
        nurse.record(chart);
        nurse.follow(nurse.page().locator("main a[href='" + chart + "/record/vital-signs']"));
        nurse.type("#systolic", "131");
        nurse.type("#diastolic", "77");
        nurse.type("#pulse", "71");
        nurse.type("#temperature", nurse.texts().language().equals("fr") ? "37,9" : "37.9");
        nurse.choose("consciousness", "ALERT");
        nurse.follow(nurse.page().locator("form.record .actions button"));
        String said = nurse.page().textContent("main");
        assertTrue(said.contains("131/77 mmHg"), said);
        assertTrue(said.contains(nurse.texts().language().equals("fr") ? "37,9" : "37.9"), said);
    }

    private static void correct(Seat nurse, String chart) {
        nurse.follow(nurse.page().locator("main a[href='" + chart + "/records']"));
        nurse.follow(nurse.page().locator("main a[href$='/correct']").first());
        nurse.type("#pulse", "117");
        nurse.type("#why", "typed the wrong way round");
        nurse.follow(nurse.page().locator("form.record .actions button"));
        String said = nurse.page().textContent("main");
        assertTrue(said.contains("117") && said.contains("typed the wrong way round"), said);
        assertTrue(said.contains("71"), "the old version is gone: " + said);
    }

    private static void sendAndAccept(Seat nurse, String chart) {
        nurse.record(chart);
        nurse.follow(nurse.page().locator("main a[href='" + chart + "/record/send']"));
        nurse.choose("ward", "H1/H1-MED1");
        nurse.type("#details", "monitor for 24 h");
        nurse.follow(nurse.page().locator("form.record .actions button"));
        assertTrue(Scene.patients(nurse, Hospital.CARD).contains(chart), "gone before the other ward accepted");

        nurse.go(Hospital.MED + "/beds");
        nurse.follow(nurse.page().locator("main a[href$='/accept']").last());
        nurse.choose("bed", nurse.page().locator("input[name=bed]").last().inputValue());
        nurse.follow(nurse.page().locator("form.record .actions button"));
        if (nurse.page().locator("#doubts").count() > 0) {
            for (var doubt : nurse.page().locator("#doubts input").all()) {
                nurse.press(doubt, "Space");
            }
            nurse.follow(nurse.page().locator("form.record .actions button"));
        }
        assertFalse(Scene.patients(nurse, Hospital.CARD).contains(chart));
        assertTrue(Scene.patients(nurse, Hospital.MED).contains(chart));
    }
}
