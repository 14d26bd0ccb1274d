package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static releve.PutAway.chartOf;
import static releve.PutAway.keeps;
import static releve.PutAway.kept;
import static releve.PutAway.note;
import static releve.PutAway.text;
import static releve.PutAway.waiting;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import releve.access.Role;

/** The node goes away under open browsers and comes back: what was seen stays readable, to whoever saw it and to nobody else. */
final class OfflineTest extends WhenTheNodeIsAway {
    @Test
    void theBoardAndAChartThatWereSeenStayReadableAndSayHowOldTheyAre() {
        try (var nurse = nurse()) {
            Page page = nurse.page();
            String patient = chartOf(nurse, 10);
            String name = text(page, "section.patient .name");
            node.stop();
            nurse.whileOffline(() -> {
                page.waitForFunction("() => document.getElementById('age').className === 'age age-frozen'");
                assertTrue(text(page, "#age").startsWith("■ Coupé du nœud"), text(page, "#age"));

                nurse.go(Hospital.CARD);
                assertTrue(text(page, "#away").startsWith("■ Le nœud est injoignable. Voici la page telle qu’à "));
                assertTrue(text(page, "#away").matches(".*\\(il y a \\d+ min\\)\\."), text(page, "#away"));
                assertTrue(text(page, "table.board").contains(name.split(",", -1)[0]), "the board names no " + name);
                assertTrue(text(page, "#age").startsWith("■ Coupé du nœud"), "a board from before looks fresh");
                assertEquals(List.of(), Axe.violations(page));

                nurse.click("table.board a[href='" + patient + "']");
                assertEquals(name, text(page, "section.patient .name"));
                page.reload();
                assertEquals(name, text(page, "section.patient .name"));
                assertTrue(page.isVisible("#away"));
            });
            comesBack(nurse, () -> page.waitForFunction("() => !document.getElementById('away')")); // by itself
            assertEquals(name, text(page, "section.patient .name"));
        }
    }

    @Test
    void aPageThatNobodySawSaysInFourLanguagesWhatToDoAndTriesAgain() {
        try (var nurse = nurse()) {
            Page page = nurse.page();
            String patient = Scene.patients(nurse, Hospital.CARD).get(11);
            keeps(nurse, 2);
            node.stop();
            nurse.whileOffline(() -> {
                nurse.go(patient);
                for (String language : List.of("fr", "nl", "de", "en")) {
                    var texts = new Texts(language);
                    assertTrue(text(page, "h1").contains(texts.of("web.away.title")), text(page, "h1"));
                    assertTrue(text(page, "main").contains(texts.of("web.away.paper")), language);
                }
                assertFalse(page.isVisible("#unlock"), "nothing is locked");
                assertEquals(List.of(), Axe.violations(page));
            });
            comesBack(nurse, () -> page.waitForSelector("section.patient"));
        }
    }

    @Test
    void signingOutEmptiesWhatWasKeptAndHoldsWhenTheNodeIsBack() {
        try (var nurse = nurse()) {
            Page page = nurse.page();
            chartOf(nurse, 16);
            node.stop();
            nurse.whileOffline(() -> {
                nurse.go(Hospital.CARD);
                assertTrue(page.isVisible("table.board"));
                nurse.click("form[action='/sign-out'] button");
                assertEquals(0, kept(nurse));
                nurse.go(Hospital.CARD);
                assertFalse(page.isVisible("table.board"), "a page of somebody who signed out");
                assertFalse(page.isVisible("#unlock"), "there is nothing to unlock");
            });
            comesBack(nurse, () -> nurse.go(Hospital.CARD));
            assertTrue(nurse.path().startsWith("/sign-in"), "the session outlived its signing out: " + nurse.path());
        }
    }

    @Test
    void anotherPersonSeesNoPageAndOnlyThatFormsOfTheFirstWait() {
        try (var pc = nurse()) {
            Page page = pc.page();
            String patient = chartOf(pc, 17);
            node.stop();
            pc.whileOffline(() -> {
                note(pc, patient, "Note d’Aline.");
                pc.click("form[action='/change'] button");
            });
            long before = node.size();
            comesBack(pc, () -> pc.signIn(hospital.player(Role.PHYSICIAN)));
            keeps(pc, 1);
            page.waitForFunction(
                    "() => document.getElementById('waiting').textContent.includes('Aline Tilleul : 1 en attente')");
            assertEquals(List.of(), node.recorded(before), "sent under somebody else's name");
            pc.go("/waiting");
            page.waitForSelector("#waits > li");
            assertFalse(text(page, "#waits").contains("Note"), "what she wrote is hers");
            node.stop();
            pc.whileOffline(() -> {
                pc.go(patient);
                assertFalse(page.isVisible("section.patient"), "a page that somebody else saw");
            });
            comesBack(pc, () -> {
                pc.go("/");
                pc.click("form[action='/change'] button");
                pc.signIn(hospital.player(Role.NURSE));
                page.waitForFunction("() => !document.getElementById('waiting').textContent");
            });
            assertEquals(List.of("ward.note"), node.recorded(before));
        }
    }

    @Test
    void aPcLeftAloneLocksWithoutTheNodeAndOnlyThePinOfItsUserOpensIt() {
        node.stop();
        try (var quick = new OneNode(hospital.data(), Duration.ofSeconds(12));
                var nurse = new Seat(quick.address(), "fr").withWorker().signIn(hospital.player(Role.NURSE))) {
            Page page = nurse.page();
            nurse.go(Hospital.CARD);
            keeps(nurse, 3);
            quick.stop();
            nurse.whileOffline(() -> {
                nurse.go(Hospital.CARD);
                assertTrue(page.isVisible("table.board"));
                page.waitForSelector("#unlock:visible", new Page.WaitForSelectorOptions().setTimeout(40_000));
                assertFalse(page.content().contains("table class=\"board"), "the board behind a lock");
                assertEquals(List.of(), Axe.violations(page));
                nurse.go(Hospital.CARD);
                assertFalse(page.isVisible("table.board"), "its address opens it all the same");

                page.fill("#secret", "une autre phrase de passe");
                nurse.click("#unlock button");
                page.waitForSelector("#wrong:visible");
                nurse.go(Hospital.CARD);
                page.fill("#secret", hospital.player(Role.NURSE).password());
                nurse.click("#unlock button");
                assertTrue(page.isVisible("table.board"), text(page, "main"));
            });
        }
    }

    @Test
    void tenWrongPinsEraseThePagesButNoForm() {
        try (var nurse = nurse()) {
            Page page = nurse.page();
            String patient = chartOf(nurse, 18);
            node.stop();
            nurse.whileOffline(() -> {
                note(nurse, patient, "Elle attend.");
                nurse.click("form[action='/lock'] button");
                for (int i = 0; i < 10; i++) {
                    assertTrue(kept(nurse) > 0, "erased after " + i);
                    page.fill("#secret", "faux " + i);
                    nurse.click("#unlock button");
                }
                assertEquals(0, kept(nurse));
                assertFalse(page.isVisible("#unlock"));
                assertEquals(1, waiting(nurse));
            });
        }
    }

    @Test
    void inABrowserThatWasClosedThePagesAskForThePinBeforeAnythingIsShown() {
        try (var nurse = nurse()) {
            Page page = nurse.page();
            chartOf(nurse, 19);
            node.stop();
            nurse.whileOffline(() -> {
                page.context().clearCookies(); // what closing it does to cookies without an age
                nurse.go(Hospital.CARD);
                assertFalse(page.isVisible("table.board"));
                page.waitForSelector("#unlock:visible");
            });
        }
    }

    @Test
    void aBrowserThatRefusesTheWorkerSaysSoOnTheKeyboardPageAndEverythingElseWorks() {
        try (var nurse = new Seat(node.address(), "fr")) {
            Page page = nurse.page();
            page.context().addInitScript("""
                    Object.getPrototypeOf(navigator.serviceWorker).register = () => Promise.reject(new DOMException('an SSL certificate error', 'SecurityError'));
                    """);
            nurse.signIn(hospital.player(Role.NURSE));
            nurse.go("/keys");
            page.waitForFunction(
                    "() => document.getElementById('worker').textContent.startsWith('■ Ce navigateur refuse')");
            String patient = Scene.patients(nurse, Hospital.CARD).get(20);
            long before = node.size();
            note(nurse, patient, "Comme toujours.");
            assertEquals(List.of("ward.note"), node.recorded(before));
        }
        try (var nurse = nurse()) {
            nurse.go("/keys");
            nurse.page().waitForFunction("() => document.getElementById('worker').textContent.startsWith('● ')");
        }
    }
}
