package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import releve.access.Role;

/** The node goes away under open browsers and comes back: what was seen stays readable, what is filled in is filed once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OfflineTest {
    private Hospital hospital;
    private OneNode node;

    @BeforeAll
    void aHospitalWithOneNode() {
        Chromium.get();
        hospital = Hospital.open();
        hospital.stop();
        node = new OneNode(hospital.data(), Duration.ofMinutes(5));
    }

    @AfterAll
    void close() {
        node.close();
        hospital.close();
    }

    @BeforeEach
    void theNodeIsThere() {
        if (!node.isUp()) {
            node.start();
        }
    }

    private Seat nurse() {
        return new Seat(node.address(), "fr").withWorker().signIn(hospital.player(Role.NURSE));
    }

    /** Waits until the worker has put away so many pages; it does so after the page is shown. */
    private static void keeps(Seat seat, int pages) {
        seat.page().waitForFunction(COUNT + " >= " + pages);
    }

    private static final String IN = """
            (await new Promise((done, failed) => {
              const asked = indexedDB.open('releve', 1);
              asked.onerror = () => failed(asked.error);
              asked.onsuccess = () => {
                const all = asked.result.transaction('%s').objectStore('%s').getAll();
                all.onsuccess = () => { asked.result.close(); done(all.result); };
              };
            }))""";

    private static final String COUNT = "async () => " + IN.formatted("pages", "pages") + ".length";

    private static int waiting(Seat seat) {
        return ((Number) seat.page().evaluate("async () => " + IN.formatted("queue", "queue") + ".length")).intValue();
    }

    private static int kept(Seat seat) {
        return ((Number) seat.page().evaluate(COUNT)).intValue();
    }

    private static String text(Page page, String selector) {
        return page.textContent(selector);
    }

    /** A patient of the board with their chart and their forms put away. */
    private static String chartOf(Seat nurse, int nth) {
        String patient = Scene.patients(nurse, Hospital.CARD).get(nth);
        keeps(nurse, 3); // the first page, the board, what waits
        int before = kept(nurse);
        nurse.go(patient);
        keeps(nurse, before + 5); // the chart, what can be recorded, and three forms
        return patient;
    }

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
                assertTrue(text(page, "table.board").contains(name.split(",")[0]), "the board names no " + name);
                assertTrue(text(page, "#age").startsWith("■ Coupé du nœud"), "a board from before looks fresh");
                assertEquals(List.of(), Axe.violations(page));

                nurse.click("table.board a[href='" + patient + "']");
                assertEquals(name, text(page, "section.patient .name"));
                page.reload();
                assertEquals(name, text(page, "section.patient .name"));
                assertTrue(page.isVisible("#away"));
            });
            node.start();
            page.waitForFunction("() => !document.getElementById('away')"); // by itself
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
            node.start();
            page.waitForSelector("section.patient");
        }
    }

    private static void vitalSigns(Seat nurse, String patient, String pulse) {
        nurse.go(patient + "/record/vital-signs");
        nurse.page().fill("#pulse", pulse);
        nurse.page().waitForNavigation(() -> nurse.page().evaluate("""
                () => {
                  const button = document.querySelector('form.record .actions button');
                  button.click();
                  button.click();
                }"""));
        nurse.page().waitForSelector("#just-kept:visible");
    }

    private static void note(Seat nurse, String patient, String text) {
        nurse.go(patient + "/record/note");
        nurse.page().check("input[name=sort][value=NURSING]");
        nurse.page().fill("#text", text);
        nurse.send();
    }

    /** Waits until nothing waits any more, and says what still does. */
    private static void allSent(Seat nurse) {
        nurse.whileOffline(() -> {
            nurse.go("/waiting");
            try {
                nurse.page().waitForSelector("#none-waits:visible");
            } catch (PlaywrightException still) {
                throw new AssertionError("still there: " + text(nurse.page(), "main"), still);
            }
        });
    }

    @Test
    void formsFilledWithoutTheNodeAreFiledOnceInOrderWithTheTimeTheyWereMade() {
        try (var nurse = nurse()) {
            Page page = nurse.page();
            String patient = chartOf(nurse, 12);
            String other = chartOf(nurse, 13);
            node.stop();
            long before = node.size();
            nurse.whileOffline(() -> {
                vitalSigns(nurse, patient, "71");
                assertTrue(page.isVisible("#just-kept"), "nobody is told that it is kept");
                assertEquals(1, waiting(nurse), "a double click");
                note(nurse, patient, "Première note, sans le nœud.");
                vitalSigns(nurse, patient, "72");
                note(nurse, other, "Deuxième note, sans le nœud.");
                nurse.go(patient + "/record/move");
                page.locator("input[name=bed]").first().check(); // free ones stand first
                nurse.send();
                assertEquals(5, waiting(nurse));
                assertEquals("5 formulaires attendent sur ce poste", text(page, "#waiting a"));
                page.reload();
                assertEquals(5, page.locator("#waits > li").count());
                assertTrue(text(page, "#waits > li:first-child").contains("○ en attente d’envoi"));
                assertEquals(List.of(), Axe.violations(page));
                nurse.go(patient + "/record/vital-signs");
                assertEquals("", page.inputValue("#pulse"), "what waits is no draft any more");
            });
            String now = (String) page.evaluate("() => document.getElementById('time').value");
            assertTrue(now.matches("\\d\\d:\\d\\d"), "a form from before keeps another time than now: " + now);
            node.start();
            allSent(nurse);
            assertEquals(
                    List.of("ward.vital-signs", "ward.note", "ward.vital-signs", "ward.note", "ward.moved"),
                    node.recorded(before));
            nurse.go(patient + "/records");
            assertTrue(
                    text(page, "main").contains("71/min") && text(page, "main").contains("72/min"));
        }
    }

    @Test
    void theTimeOfAFormIsWhenItWasMadeNotWhenItWasSent() {
        try (var nurse = nurse()) {
            Page page = nurse.page();
            String patient = chartOf(nurse, 14);
            node.stop();
            String[] made = {""};
            nurse.whileOffline(() -> {
                nurse.go(patient + "/record/vital-signs");
                page.fill("#pulse", "83");
                nurse.send();
                // three hours go by before the node is back: the entry is as a shift would have left it
                made[0] = (String) page.evaluate("""
                        async () => {
                          const entries = %s;
                          const fields = new URLSearchParams(entries[0].body);
                          const then = Number(fields.get('shown')) - 3 * 3600 * 1000;
                          fields.set('shown', then);
                          const brussels = (parts) => new Intl.DateTimeFormat('fr-BE', { ...parts, timeZone: 'Europe/Brussels' }).format(then);
                          fields.set('time', brussels({ hour: '2-digit', minute: '2-digit' }));
                          fields.set('date', brussels({ day: '2-digit', month: '2-digit', year: 'numeric' }));
                          entries[0].body = fields.toString();
                          await new Promise((done) => {
                            const asked = indexedDB.open('releve', 1);
                            asked.onsuccess = () => {
                              const change = asked.result.transaction('queue', 'readwrite');
                              change.objectStore('queue').put(entries[0], entries[0].id);
                              change.oncomplete = () => { asked.result.close(); done(); };
                            };
                          });
                          return fields.get('date') + ' ' + fields.get('time');
                        }
                        """.formatted(IN.formatted("queue", "queue")));
            });
            node.start();
            allSent(nurse);
            nurse.go(patient + "/records");
            assertEquals(
                    made[0],
                    page.locator("tbody tr")
                            .filter(new Locator.FilterOptions().setHasText("83/min"))
                            .locator("td")
                            .first()
                            .textContent()
                            .strip());
        }
    }

    @Test
    void whatTheNodeRefusesIsListedWithItsReasonUntilAPersonMendsItOrDiscardsIt() {
        try (var nurse = nurse()) {
            Page page = nurse.page();
            String patient = chartOf(nurse, 15);
            node.stop();
            nurse.whileOffline(() -> {
                vitalSigns(nurse, patient, "4000");
                vitalSigns(nurse, patient, "5000");
                note(nurse, patient, "Une note sans faute.");
            });
            long before = node.size();
            node.start();
            nurse.whileOffline(() -> {
                nurse.go("/waiting");
                page.locator("#waits > li:has-text('■ à revoir')").nth(1).waitFor();
            });
            assertEquals(List.of("ward.note"), node.recorded(before), "what has no fault waits for nobody");
            assertEquals(2, waiting(nurse));
            assertFalse(text(page, "#waits > li:first-child ul").isBlank(), "no reason is given");
            assertEquals(List.of(), Axe.violations(page));

            nurse.click("#waits > li:first-child .actions button");
            page.waitForFunction("() => document.getElementById('pulse').value === '4000'");
            page.fill("#pulse", "74");
            nurse.send();
            page.waitForFunction("() => document.getElementById('waiting').textContent.startsWith('1 formulaire')");
            assertEquals(List.of("ward.note", "ward.vital-signs"), node.recorded(before));

            nurse.go("/waiting");
            page.click("#waits summary");
            page.click("#waits details button");
            page.waitForSelector("#none-waits:visible");
            assertEquals(0, waiting(nurse));
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
            node.start();
            nurse.whileOffline(() -> nurse.go(Hospital.CARD));
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
            node.start();
            pc.whileOffline(() -> pc.signIn(hospital.player(Role.PHYSICIAN)));
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
            node.start();
            pc.whileOffline(() -> {
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
        try (var quick = new OneNode(hospital.data(), Duration.ofSeconds(6));
                var nurse = new Seat(quick.address(), "fr").withWorker().signIn(hospital.player(Role.NURSE))) {
            Page page = nurse.page();
            nurse.go(Hospital.CARD);
            keeps(nurse, 3);
            quick.stop();
            nurse.whileOffline(() -> {
                nurse.go(Hospital.CARD);
                assertTrue(page.isVisible("table.board"));
                page.waitForSelector("#unlock:visible");
                assertFalse(page.content().contains("table class=\"board"), "the board behind a lock");
                assertEquals(List.of(), Axe.violations(page));
                nurse.go(Hospital.CARD);
                assertFalse(page.isVisible("table.board"), "its address opens it all the same");

                page.fill("#secret", "une autre phrase de passe");
                nurse.click("#unlock button");
                assertTrue(page.isVisible("#wrong"));
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
