package releve;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Tests that share a node with an agenda, each with patients of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithAnAgenda {
    AgendaNode agenda;

    @BeforeAll
    void anAgenda() {
        Chromium.get();
        agenda = new AgendaNode();
    }

    @AfterAll
    void close() {
        agenda.close();
    }

    /** Waits until this part of an open page says so, without anybody reloading it. */
    static void shows(Seat seat, String where, String text) {
        seat.page()
                .locator(where)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .waitFor();
    }

    static String h1(Seat seat) {
        return seat.page().textContent("h1");
    }
}
