package releve;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What a browser has put away, and the forms of the first hour as a nurse fills them, for tests in which the node goes away. */
final class PutAway {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration AGAIN = Duration.ofMillis(100);

    private PutAway() {}

    /** Waits until the worker has put away so many pages; it does so after the page is shown. */
    static void keeps(Seat seat, int pages) {
        until(() -> kept(seat) >= pages, pages + " pages are put away");
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
    static void keeps(Seat seat, String address) {
        String asked = """
                async (address) => {
                  const now = %s[0];
                  if (!now) {
                    return false;
                  }
                  const text = new TextEncoder().encode(Array.from(now.salt).join() + address);
                  const name = Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', text))).join();
                  return (%s).includes(name);
                }""".formatted(
                IN.formatted("state", "state"), IN.formatted("pages", "pages").replace("getAll()", "getAllKeys()"));
        until(() -> Boolean.TRUE.equals(seat.page().evaluate(asked, address)), address + " is put away");
    }

    /** Looks again and again: a promise is waited for when it is evaluated, but not when a page is asked to wait for it. */
    static void until(BooleanSupplier holds, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after " + PATIENCE + " not: " + what);
            }
            LockSupport.parkNanos(AGAIN.toNanos());
        }
    }

    /** Goes to a form, and says what is there instead when it is not. */
    private static void form(Seat nurse, String address) {
        nurse.go(address);
        if (nurse.page().locator("form.record").count() == 0) {
            Object state = nurse.page()
                    .evaluate(
                            "async () => " + IN.formatted("state", "state")
                                    + ".map(it => ({ key: Boolean(it.key), age: Date.now() - it.seen, lock: it.lock, tries: it.tries }))");
            throw new AssertionError("no form at " + address + " but " + nurse.path() + ": "
                    + text(nurse.page(), "main").replaceAll("\\s+", " ") + "; kept " + kept(nurse) + ", " + state);
        }
    }

    static void vitalSigns(Seat nurse, String patient, String pulse) {
        form(nurse, patient + "/record/vital-signs");
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
        form(nurse, patient + "/record/note");
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
