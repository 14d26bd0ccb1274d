package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import releve.access.Role;
import releve.mirror.ListenerSettings;
import releve.mirror.Mirror;
import releve.web.Permission;
import releve.web.WebSettings;

/** Every page that is registered, as each role that can reach it: no violation, nothing to scroll sideways, no stray request. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryPageTest {
    private static final int TABLET = 820;
    private static final int TABLET_HIGH = 1180;

    /** Pages to which no link of a tour leads, and why; each but the PDF is looked at by a test of its own. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("/first", "while nobody has an account"),
            Map.entry("/locked", "of a locked session"),
            Map.entry("/registered/{form}", "after a form was sent"),
            Map.entry(
                    "/agenda/case/{authority}/{number}/{booking}/doctor",
                    "a case, where a word that waited is opened again"),
            Map.entry("/agenda/case/{authority}/{number}/{booking}/nurse", "the same"),
            Map.entry("/agenda/case/{authority}/{number}/{booking}/director", "the same"),
            Map.entry("/agenda/case/{authority}/{number}/{booking}/settle", "the same"),
            Map.entry("/agenda/calls/next", "leads to the desk"),
            Map.entry("/agenda/calls/identified", "leads to the desk"),
            Map.entry("/agenda/calls/outcome", "leads to the desk"),
            Map.entry("/agenda/caller/told", "leads to the page of callers"),
            Map.entry("/agenda/calls/lists/{list}/pdf", "once a team has a list"),
            Map.entry("/agenda/calls/lists/{list}/csv", "once a team has a list"),
            Map.entry("/agenda/imports/{draft}", "after an export was handed in"),
            Map.entry("/agenda/plan/pdf", "once dates are proposed"),
            Map.entry("/agenda/plan/case/{authority}/{number}/{booking}", "once a case was put off"),
            Map.entry("/agenda/tables/version/{version}", "once the tables were changed"),
            Map.entry("/crisis/{id}/end", "while degraded mode stands"),
            Map.entry("/crisis/log/{entry}", "once something is in the log"),
            Map.entry("/crisis/log/{entry}/correct", "once something is in the log"),
            Map.entry("/crisis/log/{entry}/file/{file}", "a document that somebody attached"),
            Map.entry("/crisis/{id}/back", "while degraded mode stands"),
            Map.entry("/crisis/{id}/update", "while degraded mode stands"),
            Map.entry("/crisis/services/{site}", "a part that boards fetch"),
            Map.entry("/kit/made/{kit}", "after a kit was made"),
            Map.entry("/kit/made/{kit}/{file}", "the papers of a kit that was made"),
            Map.entry("/people/sheet/{sheet}", "after a list was imported"),
            Map.entry("/patient/{authority}/{number}/labels/sheet", "a PDF that a form asks for"),
            Map.entry("/patient/{authority}/{number}/record/admit", "of a patient without a bed"));

    private final Set<String> looked = new HashSet<>();
    private final Set<String> seen = new TreeSet<>();
    private Hospital hospital;
    private String chart = "";
    private int tours;

    @BeforeAll
    void open() {
        Chromium.get();
        hospital = Hospital.shared();
        Scene.set(hospital);
        try (var nurse = new Seat(hospital.address(), "fr").signIn(hospital.player(Role.NURSE))) {
            chart = Scene.patients(nurse, Hospital.CARD).getFirst();
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noPageOfThisRoleHasAViolationOrIsTooWide(Role role) {
        var map = new RouteMap(hospital.front().web().routes());
        List<String> wrong = new ArrayList<>();
        try (var seat = new Seat(hospital.address(), "fr").signIn(hospital.player(role))) {
            List<String> also = role == Role.NURSE ? ofTheScene(seat) : List.of();
            var tour = new Tour(seat, map).walk(also, (route, there) -> look(there, route, wrong));
            seen.addAll(tour.seen());
            tours++;
            System.out.println(role + " saw " + tour.seen().size() + " kinds of pages " + tour.documents());
        }
        assertEquals(List.of(), wrong);
    }

    /** The hard cases, and what only a patient on the way or on leave leads to. */
    private static List<String> ofTheScene(Seat nurse) {
        List<String> patients = Scene.patients(nurse, Hospital.CARD);
        List<String> also = new ArrayList<>(patients.subList(0, 6));
        also.add(patients.get(Scene.ON_LEAVE) + "/record/return");
        also.add(patients.get(Scene.ON_THE_WAY) + "/record/recall");
        also.add(Hospital.MED + "/beds");
        return also;
    }

    private void look(Seat seat, RouteMap.Route route, List<String> wrong) {
        try {
            seat.fits(TABLET, TABLET_HIGH);
            seat.fits(Seat.WIDE, Seat.HIGH);
        } catch (AssertionError tooWide) {
            wrong.add(tooWide.getMessage());
        }
        if (seat.page().content().matches("(?s).*\\[[a-z]+\\.[a-z.-]+\\].*")) {
            wrong.add(route.path() + ": a text is missing");
        }
        if (!looked.add(route.path() + " " + Axe.shape(seat.page()))) {
            return; // built of the same pieces as for a role before
        }
        Axe.violations(seat.page()).forEach(each -> wrong.add(route.path() + " (" + seat.path() + "): " + each));
    }

    @Test
    void thePagesThatAnybodyMayOpenHaveNoViolationEither() {
        List<String> wrong = new ArrayList<>();
        var map = new RouteMap(hospital.front().web().routes());
        try (var seat = new Seat(hospital.address(), "fr")) {
            for (RouteMap.Route route : map.all()) {
                if (route.needs().equals(Permission.ANYBODY.key()) && route.holes() == 0) {
                    seat.go(route.path());
                    if (seat.path().equals(route.path())) {
                        seen.add(route.path());
                        look(seat, route, wrong);
                    }
                }
            }
            seat.signIn(hospital.player(Role.NURSE)).click("form[action='/lock'] button");
            look(seat, map.of("/locked").orElseThrow(), wrong);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theVeryFirstPageOfANodeHasNoViolationEither(@TempDir Path data) throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Mirror mirror = Mirror.open(data, House.others(), ListenerSettings.loopback(0), Clock.systemUTC());
                Front front = Front.open(
                        mirror.journal(),
                        data,
                        WebSettings.loopback(data, ZoneId.of("Europe/Brussels")),
                        Clock.systemUTC());
                var seat = new Seat(front.web().address().replaceAll("/$", ""), "fr")) {
            seat.go("/");
            assertEquals("/first", seat.path());
            look(seat, new RouteMap(front.web().routes()).of("/first").orElseThrow(), wrong);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatFollowsARegistrationHasNoViolationEither() {
        List<String> wrong = new ArrayList<>();
        var map = new RouteMap(hospital.front().web().routes());
        try (var beds = new Seat(hospital.address(), "fr").signIn(hospital.player(Role.BED_MANAGER))) {
            beds.go("/register");
            beds.page().fill("#family", "Quenouille");
            beds.page().check("#sex-M");
            beds.page().fill("#birth", "1950");
            beds.click("main form .actions button");
            look(beds, map.of("/register").orElseThrow(), wrong);
            if (beds.page().locator("#sure").count() > 0) {
                beds.page().check("#sure");
                beds.click("main form .actions button");
            }
            look(beds, map.of(beds.path()).orElseThrow(), wrong);
            String without = beds.page().locator("main .actions a").first().getAttribute("href");
            beds.go(without);
            look(beds, map.of(without).orElseThrow(), wrong);
            beds.go(without + "/record/admit");
            look(beds, map.of(without + "/record/admit").orElseThrow(), wrong);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void degradedModeHasNoViolationEither() {
        List<String> wrong = new ArrayList<>();
        var map = new RouteMap(hospital.front().web().routes());
        try (var cell = new Seat(hospital.address(), "fr").signIn(hospital.player(Role.CRISIS_CELL))) {
            cell.go("/crisis/declare");
            cell.page().check("#level-GROUP");
            cell.page().fill("#scope", "H1, H2 : laboratoire, imagerie");
            cell.page().fill("#cause", "rançongiciel");
            cell.click("form[action='/crisis/declare'] button");
            look(cell, map.of("/crisis").orElseThrow(), wrong);
            String end = cell.page().locator("main a[href$='/end']").getAttribute("href");
            cell.go(end);
            look(cell, map.of(end).orElseThrow(), wrong);
            cell.page().fill("#words", "tout est revenu");
            cell.click("form[action='" + end + "'] button");
            look(cell, map.of("/crisis").orElseThrow(), wrong);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void anImportedListAndItsSheetHaveNoViolationEither() {
        List<String> wrong = new ArrayList<>();
        var map = new RouteMap(hospital.front().web().routes());
        try (var admin = new Seat(hospital.address(), "fr").signIn(hospital.player(Role.ADMINISTRATOR))) {
            admin.go("/people/import");
            admin.page().fill("#list", """
                    identifiant,nom,prénom,fonction,service
                    zoe.exemple,Exemple,Zoé,infirmière,H1/H1-CARD
                    yan.exemple,Exemple,Yan,astronaute,H1/H1-CARD
                    """);
            admin.click("main form.form-wide button:not([name])");
            look(admin, new RouteMap.Route("the preview of a list", "", Pattern.compile("")), wrong);
            admin.click("form[action='/people/import/keep'] button");
            look(admin, map.of(admin.path()).orElseThrow(), wrong);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void thePagesThatSayNoHaveNoViolationEither() {
        List<String> wrong = new ArrayList<>();
        var no = new RouteMap.Route("a page that says no", "", Pattern.compile(""));
        String elsewhere;
        try (var beds = new Seat(hospital.address(), "fr").signIn(hospital.player(Role.BED_MANAGER))) {
            elsewhere = Scene.patients(beds, "/ward/H1/H1-CHIR").getFirst();
        }
        try (var nurse = new Seat(hospital.address(), "en").signIn(hospital.player(Role.NURSE))) {
            for (String path : List.of("/ward/H1/H1-CHIR", "/nowhere", elsewhere)) {
                assertTrue(nurse.status(path) >= 400, path + " says yes");
                look(nurse, no, wrong);
            }
            nurse.go(chart + "/record/vital-signs");
            nurse.page().fill("#pulse", "4000");
            nurse.send();
            assertTrue(nurse.page().locator("#mistakes").isVisible());
            look(nurse, no, wrong);
        }
        assertEquals(List.of(), wrong);
    }

    @AfterAll
    void noRegisteredPageWasForgotten() {
        if (tours < Role.values().length) {
            return; // a single test was asked for
        }
        List<String> forgotten = new RouteMap(hospital.front().web().routes())
                .all().stream()
                        .map(RouteMap.Route::path)
                        .filter(path -> !seen.contains(path) && !ELSEWHERE.containsKey(path))
                        .toList();
        assertEquals(List.of(), forgotten, "pages that nobody reached by links");
    }
}
