package releve;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.List;

/** What a browser has put away, and the forms of the first hour as a nurse fills them, for tests in which the node goes away. */
final class PutAway {
    private PutAway() {}

    /** Waits until the worker has put away so many pages; it does so after the page is shown. */
    static void keeps(Seat seat, int pages) {
        seat.page().waitForFunction(COUNT + " >= " + pages);
    }

    static final String IN = """
            (await new Promise((done, failed) => {
              const asked = indexedDB.open('releve', 1);
              asked.onerror = () => failed(asked.error);
              asked.onsuccess = () => {
                const all = asked.result.transaction('%s').objectStore('%s').getAll();
                all.onsuccess = () => { asked.result.close(); done(all.result); };
              };
            }))""";

    static final String COUNT = "async () => " + IN.formatted("pages", "pages") + ".length";

    static int waiting(Seat seat) {
        return ((Number) seat.page().evaluate("async () => " + IN.formatted("queue", "queue") + ".length")).intValue();
    }

    static int kept(Seat seat) {
        return ((Number) seat.page().evaluate(COUNT)).intValue();
    }

    static String text(Page page, String selector) {
        return page.textContent(selector);
    }

    /** A patient of the board with their chart and their forms put away. */
    static String chartOf(Seat nurse, int nth) {
        String patient = Scene.patients(nurse, Hospital.CARD).get(nth);
        nurse.go(patient);
        keeps(nurse, "/waiting");
        keeps(nurse, patient);
        keeps(nurse, patient + "/record");
        for (String form : List.of("vital-signs", "note", "drug-given", "sample-taken", "move")) {
            keeps(nurse, patient + "/record/" + form);
        }
        return patient;
    }

    /** Waits until the page of this address is put away, under the name that the worker gives it. */
    private static void keeps(Seat seat, String address) {
        seat.page()
                .waitForFunction(
                        """
                async (address) => {
                  const now = %s[0];
                  if (!now) {
                    return false;
                  }
                  const text = new TextEncoder().encode(Array.from(now.salt).join() + address);
                  const name = Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', text))).join();
                  return (%s).includes(name);
                }""".formatted(
                                        IN.formatted("state", "state"),
                                        IN.formatted("pages", "pages").replace("getAll()", "getAllKeys()")),
                        address);
    }

    static void vitalSigns(Seat nurse, String patient, String pulse) {
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

    static void note(Seat nurse, String patient, String text) {
        nurse.go(patient + "/record/note");
        nurse.page().check("input[name=sort][value=NURSING]");
        nurse.page().fill("#text", text);
        nurse.send();
    }

    /** Waits until nothing waits any more, and says what still does. */
    static void allSent(Seat nurse) {
        nurse.whileOffline(() -> {
            nurse.go("/waiting");
            try {
                nurse.page().waitForSelector("#none-waits:visible");
            } catch (PlaywrightException still) {
                throw new AssertionError("still there: " + text(nurse.page(), "main"), still);
            }
        });
    }
}
