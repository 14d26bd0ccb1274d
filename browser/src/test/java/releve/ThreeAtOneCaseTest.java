package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static releve.PutAway.allSent;
import static releve.PutAway.keeps;
import static releve.PutAway.until;
import static releve.PutAway.waiting;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import releve.access.Role;

/** Doctor, nurse lead and medical director decide together, each before a browser of their own, one of them at times without the node. */
final class ThreeAtOneCaseTest extends WithAnAgenda {
    @BeforeAll
    void cases() {
        agenda.booked("21", "EXEMPLE^ALBERT", "0800", "HIP^Prothèse de hanche");
        agenda.booked("22", "EXEMPLE^BERTHE", "0900", "HER^Hernie inguinale");
        agenda.booked("23", "EXEMPLE^CESAR", "1000", "GEN^Arthroscopie du genou");
        agenda.booked("24", "EXEMPLE^DELPHINE", "1100", "EPA^Épaule");
    }

    @Test
    void eachSeesLiveThatTheOthersSpokeAndOnlyThreeWordsMakeItGo() {
        try (var doctor = agenda.seat(Role.PHYSICIAN);
                var nurse = agenda.seat(Role.BED_MANAGER);
                var director = agenda.seat(Role.MEDICAL_DIRECTOR)) {
            List.of(doctor, nurse, director).forEach(each -> each.go(agenda.of("21") + agenda.query()));
            long opened = System.nanoTime();
            byKeys(doctor, 1);
            System.out.println("a case, opened and filed with two keys: "
                    + Duration.ofNanos(System.nanoTime() - opened).toMillis() + " ms");
            assertTrue(h1(doctor).contains("Hernie inguinale"), "the next case of the list opens: " + h1(doctor));
            shows(doctor, ".notice.good", "Écrit pour EXEMPLE, ALBERT (21)");
            for (Seat other : List.of(nurse, director)) {
                shows(other, "#state", "a lieu Dr Basile Charme");
                shows(other, "#state .tag", "Voix manquantes");
            }

            say(nurse, "nurse", "GO");
            shows(director, "#state", "a lieu Gisèle Érable");
            shows(director, "#state .tag", "Voix manquantes");
            doctor.go(agenda.of("21") + agenda.query());
            assertFalse(doctor.page().textContent("#state").contains("A lieu"), "two words are not enough");
            say(director, "director", "GO");
            shows(doctor, "#state .tag", "A lieu");
            assertEquals(3, agenda.facts("agenda.voiced", "21"));
            assertEquals(List.of(), Axe.violations(doctor.page()));
        }
    }

    /** With the keyboard alone: the key of the choice, then Enter. */
    private static void byKeys(Seat seat, int choice) {
        seat.altAnd(choice);
        seat.page().waitForNavigation(() -> seat.page().keyboard().press("Enter"));
    }

    private static void say(Seat seat, String voice, String choice) {
        seat.page().check("#" + voice + "-choice-" + choice);
        seat.click("#form-" + voice + " .actions button");
    }

    @Test
    void aDeferralIsTypedWithoutAMouseFromTheListToTheNextCase() {
        try (var nurse = agenda.seat(Role.BED_MANAGER)) {
            Page page = nurse.page();
            nurse.go(agenda.list());
            long opened = System.nanoTime();
            nurse.follow(page.locator("a[href^='" + agenda.of("24") + "']").first());
            nurse.altAnd(2);
            page.keyboard().press("Tab");
            page.keyboard().type("+7");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().type("lits");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            System.out.println("a deferral, from the list to the next case: "
                    + Duration.ofNanos(System.nanoTime() - opened).toMillis() + " ms");
            shows(nurse, ".notice.good", "Écrit pour EXEMPLE, DELPHINE (24)");
            assertEquals(1, agenda.facts("agenda.voiced", "24"));
        }
    }

    @Test
    void aWordSaidWithoutTheNodeIsSentOnceAndCounts() {
        try (var nurse = agenda.seat(Role.BED_MANAGER);
                var director = agenda.seat(Role.MEDICAL_DIRECTOR);
                var doctor = agenda.seat(Role.PHYSICIAN)) {
            String path = agenda.of("22") + agenda.query();
            director.go(path);
            nurse.go(path);
            keeps(nurse, "/waiting");
            without(
                    nurse,
                    () -> {
                        say(nurse, "nurse", "GO");
                        nurse.page().waitForSelector("#just-kept:visible");
                        assertTrue(nurse.page().textContent("#waits").contains("EXEMPLE, BERTHE (22)"));
                        assertEquals(1, waiting(nurse));
                    },
                    () -> {
                        doctor.go(path);
                        say(doctor, "doctor", "GO");
                        say(director, "director", "GO");
                        director.go(path);
                        String state = director.page().textContent("#state");
                        assertTrue(state.contains("Voix manquantes"), "the third is not there yet");
                    },
                    () -> allSent(nurse));
            shows(director, "#state .tag", "A lieu");
            assertEquals(3, agenda.facts("agenda.voiced", "22"));
        }
    }

    @Test
    void whatChangedMeanwhileIsSaidInWordsAndTheWordIsThereToBeSaidAgain() {
        try (var nurse = agenda.seat(Role.BED_MANAGER);
                var director = agenda.seat(Role.MEDICAL_DIRECTOR)) {
            Page page = nurse.page();
            nurse.go(agenda.of("23") + agenda.query());
            keeps(nurse, "/waiting");
            without(
                    nurse,
                    () -> {
                        page.fill("#nurse-reason", "deux infirmiers de salle");
                        say(nurse, "nurse", "GO");
                        page.waitForSelector("#just-kept:visible");
                    },
                    () -> AgendaNode.state(director, "theatre", "CLOSED"),
                    () -> shows(nurse, "#waits > li", "■ à revoir"));
            String why = page.textContent("#waits > li ul");
            assertTrue(why.contains("Un service a changé depuis que la page a été montrée"), why);
            assertTrue(why.contains("Fermé maintenant ; quand la page a été montrée : Normal"), why);
            assertEquals(0, agenda.facts("agenda.voiced", "23"));

            nurse.click("#waits > li .actions button");
            assertTrue(h1(nurse).contains("Arthroscopie du genou"), h1(nurse));
            page.waitForFunction("() => document.getElementById('nurse-reason').value === 'deux infirmiers de salle'");
            assertTrue(page.isChecked("#nurse-choice-GO"), "what was chosen before");
            assertTrue(page.textContent("#state").contains("Fermé"), "what stands now");
            say(nurse, "nurse", "CANCEL");
            until(() -> waiting(nurse) == 0, "nothing waits any more");
            assertEquals(1, agenda.facts("agenda.voiced", "23"));
            AgendaNode.state(director, "theatre", "NORMAL");
        }
    }

    /** This browser alone is cut off, and comes back. What it says to its console until it has noticed is no complaint. */
    private static void without(Seat seat, Runnable doing, Runnable meanwhile, Runnable noticed) {
        seat.whileOffline(() -> {
            seat.page().context().setOffline(true);
            doing.run();
            meanwhile.run();
            seat.page().context().setOffline(false);
            noticed.run();
        });
    }
}
