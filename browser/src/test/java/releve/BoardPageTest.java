package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import releve.access.Role;

/** A ward's whole board on the screen of a ward's PC, and nothing of it over anything else. The small drill has 28 beds on that ward: two stand twice. */
final class BoardPageTest {
    private static final int BEDS = 30;

    /** Where patients on the way stand, above the beds. */
    private static final int ONE_MORE_LINE = 34;

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "de", "en"})
    void thirtyBedsStandOnOneScreen(String language) {
        Chromium.get();
        Hospital hospital = Hospital.shared();
        Scene.set(hospital);
        try (var nurse = new Seat(hospital.address(), language).signIn(hospital.player(Role.NURSE))) {
            nurse.go(Hospital.CARD);
            assertTrue(nurse.page().locator("table.board .c-name a").count() > 20, "a ward that is nearly full");
            nurse.page()
                    .evaluate(
                            "beds => { const rows = document.querySelector('table.board tbody');"
                                    + " for (let i = 0; rows.children.length < beds; i++) rows.append(rows.children[i].cloneNode(true)); }",
                            BEDS);
            nurse.fits(Seat.WIDE, Seat.HIGH);
            List<?> bottoms = (List<?>)
                    nurse.page()
                            .evaluate(
                                    "() => [...document.querySelectorAll('table.board tbody tr')].map(it => it.getBoundingClientRect().bottom)");
            double lowest = bottoms.stream()
                    .mapToDouble(each -> ((Number) each).doubleValue())
                    .max()
                    .orElseThrow();
            assertEquals(BEDS, bottoms.size());
            assertTrue(lowest <= Seat.HIGH - ONE_MORE_LINE, bottoms.size() + " beds end at " + lowest + " px");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {820, Seat.WIDE})
    void noCellOfARowLiesOverAnother(int width) {
        Chromium.get();
        Hospital hospital = Hospital.shared();
        Scene.set(hospital);
        try (var nurse = new Seat(hospital.address(), "fr").signIn(hospital.player(Role.NURSE))) {
            nurse.page().setViewportSize(width, Seat.HIGH);
            nurse.go(Hospital.CARD);
            List<?> over = (List<?>) nurse.page().evaluate("""
                    () => [...document.querySelectorAll('table.board tbody tr')].flatMap(row => {
                      const cells = [...row.children].filter(it => getComputedStyle(it).visibility === 'visible' && it.textContent.trim()).map(it => [it.className, it.getBoundingClientRect()]);
                      return cells.flatMap(([one, a], i) => cells.slice(i + 1)
                        .filter(([, b]) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5)
                        .map(([other]) => one + ' over ' + other));
                    })
                    """);
            assertEquals(List.of(), over);
            assertEquals(Map.of(), cut(nurse), "names that are cut");
        }
    }

    /** Names of at most 18 letters are whole; longer ones may end in dots, and are whole on focus. */
    private static Map<?, ?> cut(Seat seat) {
        return (Map<?, ?>) seat.page().evaluate("""
                () => Object.fromEntries([...document.querySelectorAll('table.board .c-name a')]
                  .filter(it => it.scrollWidth > it.clientWidth + 1 && it.textContent.length <= 18)
                  .map(it => [it.textContent, it.scrollWidth + ' > ' + it.clientWidth]))
                """);
    }
}
