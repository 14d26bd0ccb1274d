package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static releve.PutAway.allSent;
import static releve.PutAway.keeps;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import releve.access.Role;
import releve.agenda.Verdict;

/** The call desk in a browser: one patient at a time, nothing told before they have said who they are, and no patient at two desks. */
final class CallDeskTest extends WithAnAgenda {
    private static final String DESK = "/agenda/calls";
    private static final String BORN = "2/1/1950";
    private static final int PATIENTS = 8;

    private DrillStaff.Player second;

    @BeforeAll
    void calls() {
        second = agenda.join("second", Role.CLERK);
        for (int i = 0; i < PATIENTS; i++) {
            String number = String.valueOf(31 + i);
            agenda.booked(number, "EXEMPLE^" + (char) ('A' + i) + "NNE", "0" + (8 + i % 2) + "00", "GEN^Genou");
            agenda.decided(number, Verdict.defer(LocalDate.now(AgendaNode.ZONE).plusDays(20)));
        }
    }

    @Test
    void nothingIsToldBeforeTheBirthDateAndAfterTheOutcomeTheNextOpensByItself() {
        try (var clerk = agenda.seat(Role.CLERK)) {
            Page page = clerk.page();
            clerk.go(DESK);
            clerk.page().waitForNavigation(() -> page.keyboard().press("Enter")); // the button has the focus
            String first = who(clerk);
            assertFalse(page.content().contains("reporté"), "the decision, before anybody has said who they are");
            identify(clerk, "3/1/1950");
            assertTrue(page.textContent("#mistakes").contains("ne dites rien"), page.textContent("#mistakes"));
            assertFalse(page.content().contains("reporté"), "the decision, after a wrong birth date");
            identify(clerk, BORN);
            assertTrue(page.textContent("#say").contains("n’a pas lieu. Ne venez pas. Il est reporté au"));
            assertEquals(List.of(), Axe.violations(page));
            page.keyboard().press("Space"); // the first outcome has the focus
            clerk.page().waitForNavigation(() -> page.keyboard().press("Enter"));
            assertEquals("/agenda/calls", clerk.path());
            assertNotEquals(first, who(clerk), "the next opens by itself");
            assertTrue(page.textContent("main").contains("Atteint, message compris"), "the call before is there");
            clerk.click("form[action='/agenda/calls/back'] button");
        }
    }

    @Test
    void twoDesksAtOnceAreNeverHandedOnePatient() {
        try (var one = agenda.seat(Role.CLERK);
                var other = agenda.seat(second)) {
            List<Seat> desks = List.of(one, other);
            desks.forEach(each -> each.go(DESK));
            atOnce(desks, "form[action='/agenda/calls/next'] button");
            List<String> called = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
                called.addAll(desks.stream().map(CallDeskTest::who).toList());
                atOnce(desks, "form[action='/agenda/calls/outcome'] button[value=UNREACHABLE]");
            }
            Set<String> different = new TreeSet<>(called);
            assertEquals(called.size(), different.size(), "called at two desks, or twice: " + called);
            desks.forEach(each -> each.click("form[action='/agenda/calls/back'] button"));
        }
    }

    /** Both buttons are pressed before either is answered. */
    private static void atOnce(List<Seat> desks, String button) {
        desks.getFirst()
                .page()
                .waitForNavigation(() -> desks.getLast()
                        .page()
                        .waitForNavigation(() -> desks.forEach(each -> each.page()
                                .evaluate("it => setTimeout(() => document.querySelector(it).click())", button))));
    }

    @Test
    void anOutcomeWithoutTheNodeWaitsAndIsFiledOnceForThePatientWhoWasCalled() {
        try (var clerk = agenda.seat(second)) {
            Page page = clerk.page();
            clerk.go(DESK);
            clerk.click("form[action='/agenda/calls/next'] button");
            String number = page.inputValue("input[name=number] >> nth=0");
            identify(clerk, BORN);
            keeps(clerk, "/waiting");
            clerk.whileOffline(() -> {
                page.context().setOffline(true);
                page.check("#outcome-REACHED");
                page.fill("#note", "préfère le matin");
                clerk.click("form[action='/agenda/calls/outcome'] .actions button");
                page.waitForSelector("#just-kept:visible");
                assertTrue(page.textContent("#waits").contains("(" + number + ")"), page.textContent("#waits"));
                assertEquals(0, agenda.facts("agenda.call-made", number));
                page.context().setOffline(false);
                allSent(clerk);
            });
            assertEquals(1, agenda.facts("agenda.call-made", number));
            clerk.go(DESK);
            assertTrue(page.textContent("main").contains("Patient " + number + " : Atteint"), page.textContent("main"));
            assertNotEquals(number, page.inputValue("input[name=number] >> nth=0"), "another is open by now");
            clerk.click("form[action='/agenda/calls/back'] button");
        }
    }

    private static String who(Seat clerk) {
        return clerk.page().textContent("#call strong").strip();
    }

    private static void identify(Seat clerk, String birth) {
        clerk.page().check("#name");
        clerk.page().fill("#birth", birth);
        clerk.click("form[action='/agenda/calls/identified'] .actions button");
    }
}
