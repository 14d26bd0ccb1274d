package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import releve.access.Role;

/** Every page that is registered, as each role that can reach it: no violation, nothing to scroll sideways, no stray request. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryPageTest {
    private static final int TABLET = 820;
    private static final int TABLET_HIGH = 1180;

    /** Pages to which no link leads, and why: there is no need to look at them as somebody who is signed in. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "/sign-in", "before signing in",
            "/first", "while nobody has an account",
            "/locked", "of a locked session",
            "/registered/{form}", "after a form was sent",
            "/patient/{authority}/{number}/record/admit", "of a patient without a bed",
            "/patient/{authority}/{number}/record/recall", "of a patient on the way",
            "/patient/{authority}/{number}/record/return", "of a patient on leave");

    private final Set<String> seen = new TreeSet<>();
    private Hospital hospital;

    @BeforeAll
    void open() {
        Chromium.get();
        hospital = Hospital.shared();
        Scene.set(hospital);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noPageOfThisRoleHasAViolationOrIsTooWide(Role role) {
        var map = new RouteMap(hospital.front().web().routes());
        List<String> wrong = new ArrayList<>();
        try (var seat = new Seat(hospital.address(), "fr").signIn(hospital.player(role))) {
            List<String> also =
                    role == Role.NURSE ? Scene.patients(seat, Hospital.CARD).subList(0, 6) : List.of();
            var tour = new Tour(seat, map).walk(also, (route, there) -> look(there, route, wrong));
            seen.addAll(tour.seen());
            System.out.println(role + " saw " + tour.seen().size() + " kinds of pages " + tour.documents());
        }
        assertEquals(List.of(), wrong);
    }

    private static void look(Seat seat, RouteMap.Route route, List<String> wrong) {
        try {
            seat.fits(TABLET, TABLET_HIGH);
            seat.fits(Seat.WIDE, Seat.HIGH);
        } catch (AssertionError tooWide) {
            wrong.add(tooWide.getMessage());
        }
        Axe.violations(seat.page()).forEach(each -> wrong.add(route.path() + " (" + seat.path() + "): " + each));
        if (seat.page().content().matches("(?s).*\\[[a-z]+\\.[a-z.-]+\\].*")) {
            wrong.add(route.path() + ": a text is missing");
        }
    }

    @Test
    void thePagesBeforeSigningInHaveNoViolationEither() {
        List<String> wrong = new ArrayList<>();
        var map = new RouteMap(hospital.front().web().routes());
        try (var seat = new Seat(hospital.address(), "fr")) {
            for (String path : List.of("/sign-in", "/keys")) {
                seat.go(path);
                look(seat, map.of(path).orElseThrow(), wrong);
            }
            seat.signIn(hospital.player(Role.NURSE));
            seat.page().waitForNavigation(() -> seat.page().click("form[action='/lock'] button"));
            look(seat, map.of("/locked").orElseThrow(), wrong);
        }
        assertEquals(List.of(), wrong);
    }

    @AfterAll
    void noRegisteredPageWasForgotten() {
        if (hospital == null) {
            return;
        }
        List<String> forgotten = new RouteMap(hospital.front().web().routes())
                .all().stream()
                        .map(RouteMap.Route::path)
                        .filter(path -> !seen.contains(path) && !ELSEWHERE.containsKey(path))
                        .toList();
        assertEquals(List.of(), forgotten, "pages that nobody reached by links");
    }
}
