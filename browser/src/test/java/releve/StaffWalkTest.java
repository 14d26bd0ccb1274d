package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import releve.access.Role;

/** An administrator lets a new nurse in, and the nurse comes in at a ward's PC with a PIN of her own. */
final class StaffWalkTest {
    private static final String OWN_PIN = "161803";

    @ParameterizedTest
    @CsvSource({"fr,camille.exemple", "en,robin.exemple"})
    void aNewNurseIsAddedAWardPcEnrolledAndSheComesInWithAPinOfHerOwn(String language, String name) {
        Chromium.get();
        Hospital hospital = Hospital.shared();
        String pin;
        String code;
        try (var administrator = new Seat(hospital.address(), language).signIn(hospital.player(Role.ADMINISTRATOR))) {
            pin = add(administrator, name);
            code = enrolmentCode(administrator, language);
        }
        try (var pc = new Seat(hospital.address(), language)) {
            enrol(pc, code);
            comeIn(pc, name, pin);
            leaveAndComeBack(pc, name);
        }
    }

    private static String add(Seat administrator, String name) {
        administrator.click("main a[href='/people']");
        administrator.click("main a[href='/people/add']");
        administrator.page().fill("#name", name);
        administrator.page().fill("#display", "Personne Fictive " + name);
        administrator.page().check("input[name=role][value=nurse]");
        administrator.page().fill("#wards", "H1/H1-CARD");
        administrator.page().check("#secret-PIN");
        administrator.click("main form button:not([name])");
        assertTrue(administrator.page().textContent("table.slips").contains(name));
        return administrator.page().locator("table.slips td.nowrap").first().textContent();
    }

    private static String enrolmentCode(Seat administrator, String language) {
        administrator.go("/pcs");
        administrator.page().fill("#site", "H1");
        administrator.page().fill("#ward", "H1-CARD");
        administrator.page().fill("#label", "CARD – bureau " + language);
        administrator.click("form[action='/pcs'] button");
        return administrator.page().textContent(".code.big");
    }

    private static void enrol(Seat pc, String code) {
        pc.go("/sign-in");
        pc.click("main a[href='/enrol']");
        pc.page().fill("#code", code);
        pc.click("main form button");
        pc.click("main a.button[href='/sign-in']");
    }

    private static void comeIn(Seat pc, String name, String pin) {
        pc.page().fill("#name", name);
        pc.page().fill("#secret", pin);
        pc.click("main form button");
        assertTrue(pc.path().startsWith("/my-secret"), "a PIN that others saw is changed first, not " + pc.path());
        pc.page().fill("#old", pin);
        pc.page().fill("#fresh", OWN_PIN);
        pc.page().fill("#again", OWN_PIN);
        pc.click("form[action='/my-secret'] button");
        pc.go("/wards");
        pc.click("main a[href='" + Hospital.CARD + "']");
        assertTrue(pc.page().locator("table.board .c-name a").count() > 10, "her own ward");
    }

    private static void leaveAndComeBack(Seat pc, String name) {
        pc.click("form[action='/change'] button");
        pc.click(".who-is a[href*='who=" + name + "']");
        assertEquals(name, pc.page().inputValue("#name"));
        pc.page().fill("#secret", OWN_PIN);
        pc.click("main form button");
        assertEquals(Hospital.CARD, pc.path(), "back on the page that was left");
    }
}
