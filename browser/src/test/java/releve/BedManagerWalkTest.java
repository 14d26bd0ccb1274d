package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import releve.access.Role;

/** A bed manager's work: states of beds, somebody nobody knows is admitted, somebody goes home. */
final class BedManagerWalkTest {
    private static final String WARD = "/ward/H1/H1-CHIR";

    @ParameterizedTest
    @CsvSource({"fr,Érable,2", "en,Maple,4"})
    void bedsAreBlockedFilledAndEmptied(String language, String family, int nth) {
        Chromium.get();
        Hospital hospital = Hospital.shared();
        try (var manager = new Seat(hospital.address(), language).signIn(hospital.player(Role.BED_MANAGER))) {
            manager.click("main a[href='/wards']");
            manager.click("main a[href='" + WARD + "']");
            assertTrue(Scene.patients(manager, WARD).size() > 10, "a surgical ward is nearly full");
            block(manager, nth);
            String chart = registerSomebody(manager, family);
            admit(manager, chart, family);
            discharge(manager, chart);
            seeTheWholeGroup(manager);
        }
    }

    private static void seeTheWholeGroup(Seat manager) {
        String patient = manager.page().locator("table.board .c-name a").first().textContent();
        manager.go("/wards");
        manager.click("main a[href='/sites']");
        assertTrue(manager.page().locator("table.beds tbody tr").count() > 10, "specialties and sites");
        assertFalse(manager.page().textContent("main").contains(patient), "the view of the group names a patient");
        manager.click("main a[href='/site/H1']");
        manager.click("main a[href='" + WARD + "']");
        assertEquals(WARD, manager.path());
    }

    private static void block(Seat manager, int nth) {
        manager.go(WARD + "/beds");
        Locator state = manager.page().locator("main a[href*='/beds/state/']").nth(nth);
        String path = state.getAttribute("href");
        manager.click("main a[href='" + path + "']");
        manager.page().check("input[name=state][value=BLOCKED]");
        manager.send();
        assertEquals(path, manager.path(), "a blocked bed without a reason is asked again");
        assertTrue(manager.page().locator("#mistakes").isVisible());
        manager.page().fill("#reason", "matelas troué");
        manager.send();
        assertTrue(manager.page().textContent("main").contains("matelas troué"));
    }

    private static String registerSomebody(Seat manager, String family) {
        manager.go("/register");
        manager.page().fill("#family", family);
        manager.page().fill("#given", "Firmine");
        manager.page().check("#sex-F");
        manager.page().fill("#birth", "3/11/1957");
        manager.page().waitForNavigation(() -> manager.page().click("main form .actions button"));
        if (manager.page().locator("#sure").count() > 0) {
            manager.page().check("#sure");
            manager.page().waitForNavigation(() -> manager.page().click("main form .actions button"));
        }
        assertEquals(
                manager.texts().of("search.registered.title"), manager.page().textContent("h1"));
        return manager.page().locator("main .actions a").first().getAttribute("href");
    }

    private static void admit(Seat manager, String chart, String family) {
        manager.go(chart + "/record");
        manager.click("main a[href='" + chart + "/record/admit']");
        Locator bed = manager.page()
                .locator(".choice", new Page.LocatorOptions().setHasText("H1-CHIR"))
                .last();
        bed.locator("input").check();
        manager.send();
        manager.confirm();
        assertTrue(
                manager.page().textContent("main").contains(family),
                manager.page().textContent("main"));
        assertTrue(Scene.patients(manager, WARD).contains(chart), "not on the board of the ward");
    }

    private static void discharge(Seat manager, String chart) {
        manager.go(chart + "/record");
        manager.click("main a[href='" + chart + "/record/discharge']");
        manager.page().check("input[name=to][value=HOME]");
        manager.send();
        manager.confirm();
        List<String> left = Scene.patients(manager, WARD);
        assertFalse(left.contains(chart), "still on the board");
    }
}
