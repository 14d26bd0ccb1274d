package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static releve.PutAway.IN;
import static releve.PutAway.allSent;
import static releve.PutAway.chartOf;
import static releve.PutAway.note;
import static releve.PutAway.text;
import static releve.PutAway.vitalSigns;
import static releve.PutAway.waiting;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forms that are filled in while the node is away are filed once, in order, with the time they were made; what it refuses is not lost. */
final class OfflineFormsTest extends WhenTheNodeIsAway {
    /** Makes the form that waits three hours older, as a shift would have left it, and says the date and the time in it. */
    private static final String THREE_HOURS_AGO = """
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
            """.formatted(IN.formatted("queue", "queue"));

    @Test
    void formsFilledWithoutTheNodeAreFiledOnceInOrderWithTheTimeTheyWereMade() {
        try (var nurse = nurse()) {
            Page page = nurse.page();
            String patient = chartOf(nurse, 12);
            String other = chartOf(nurse, 13);
            node.stop();
            long before = node.size();
            nurse.whileOffline(() -> {
                sevenForms(nurse, patient, other);
                assertEquals(7, waiting(nurse));
                assertEquals("7 formulaires attendent sur ce poste", text(page, "#waiting a"));
                page.reload();
                page.locator("#waits > li").nth(6).waitFor(); // the list is filled after the page has come
                assertEquals(7, page.locator("#waits > li").count());
                assertTrue(text(page, "#waits > li:first-child").contains("○ en attente d’envoi"));
                assertEquals(List.of(), Axe.violations(page));
                nurse.go(patient + "/record/vital-signs");
                assertEquals("", page.inputValue("#pulse"), "what waits is no draft any more");
            });
            String now = (String) page.evaluate("() => document.getElementById('time').value");
            assertTrue(now.matches("\\d\\d:\\d\\d"), "a form from before keeps another time than now: " + now);
            comesBack(nurse, () -> allSent(nurse));
            assertEquals(
                    List.of(
                            "ward.vital-signs",
                            "ward.note",
                            "ward.vital-signs",
                            "ward.note",
                            "ward.drug-given",
                            "ward.sample-taken",
                            "ward.moved"),
                    node.recorded(before));
            nurse.go(patient + "/records");
            assertTrue(
                    text(page, "main").contains("71/min") && text(page, "main").contains("72/min"));
        }
    }

    private static void sevenForms(Seat nurse, String patient, String other) {
        vitalSigns(nurse, patient, "71");
        assertTrue(nurse.page().isVisible("#just-kept"), "nobody is told that it is kept");
        assertEquals(1, waiting(nurse), "a double click");
        note(nurse, patient, "Première note, sans le nœud.");
        vitalSigns(nurse, patient, "72");
        note(nurse, other, "Deuxième note, sans le nœud.");
        drugGiven(nurse, other);
        sampleTaken(nurse, other);
        nurse.go(patient + "/record/move");
        nurse.page().locator("input[name=bed]").first().check(); // free ones stand first
        nurse.send();
    }

    private static void drugGiven(Seat nurse, String patient) {
        nurse.go(patient + "/record/drug-given");
        nurse.page().fill("#other-drug", "Médicament d’exercice");
        nurse.page().check("input[name=outcome][value=GIVEN]");
        nurse.page().fill("#dose", "1 g");
        nurse.page().check("input[name=route][value=PO]");
        nurse.page().fill("#ordered-by", "Dr Essai");
        nurse.send();
    }

    private static void sampleTaken(Seat nurse, String patient) {
        nurse.go(patient + "/record/sample-taken");
        nurse.page().check("input[name=what][value=EDTA]");
        nurse.page().fill("#tubes", "1");
        nurse.page().fill("#tests", "NFS");
        nurse.page().check("input[name=urgency][value=URGENT]");
        nurse.send();
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
                made[0] = (String) page.evaluate(THREE_HOURS_AGO);
            });
            comesBack(nurse, () -> allSent(nurse));
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
            comesBack(nurse, () -> {
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
}
