package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import releve.access.Permission;
import releve.access.Role;
import releve.access.RoleTable;
import releve.drill.Pace;

/**
 * Every route of the running program against every role and against nobody, and every link a role is shown. A new route is tried as
 * soon as it is there; one that is open to everybody must be named here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrawlTest {
    /** The way in, the languages, the keyboard's page and the files of the pages: nothing of a patient. */
    private static final Set<String> FOR_ANYBODY = Set.of(
            "GET /sign-in",
            "POST /sign-in",
            "GET /first",
            "POST /first",
            "GET /locked",
            "POST /locked",
            "POST /change",
            "POST /sign-out",
            "GET /enrol",
            "POST /enrol",
            "GET /keys",
            "GET /away",
            "GET /worker.js",
            "POST /language",
            "GET /static/{file}");

    /** What only programs of ours ask for, with a token of their own. */
    private static final Set<String> FOR_MACHINES = Set.of(
            "POST /wardpc/enrol",
            "GET /wardpc/packs",
            "GET /wardpc/packs/{site}/{ward}",
            "GET /wardpc/entries",
            "POST /wardpc/entries",
            "POST /wardpc/check");

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final Pattern PATIENT = Pattern.compile("href=\"/patient/([^/\"]+)/([^/\"?#]+)");
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

    /** Enough pages of one shape: a ward has many patients. */
    private static final int PAGES_OF_A_SHAPE = 3;

    @TempDir
    private static Path data;

    private OpenOffice office;
    private final Map<String, String> parts = new HashMap<>();

    /** A route as {@code Web.routes()} lists it. */
    private record Line(String method, String path, String permission) {
        String name() {
            return method + " " + path;
        }
    }

    @BeforeAll
    void open() throws Exception {
        try (var exercise = new Exercise(1, 0.01, new Pace(0), data)) {
            assertTrue(exercise.run().passed());
        }
        office = new OpenOffice(data, "H1-CARD");
        String board = office.as(Role.BED_MANAGER).get("/ward/H1/H1-CARD").body();
        Matcher patient = PATIENT.matcher(board);
        assertTrue(patient.find(), board);
        parts.putAll(Map.of(
                "authority", patient.group(1),
                "number", patient.group(2),
                "site", "H1",
                "ward", "H1-CARD",
                "sheet", "00000000-0000-4000-8000-000000000000"));
    }

    @AfterAll
    void close() throws IOException {
        office.close();
    }

    private List<Line> routes() {
        return office.front.web().routes().stream()
                .map(line -> line.split(" "))
                .map(words -> new Line(words[0], words[1], words[2]))
                .toList();
    }

    private String filled(String path) {
        return PARAMETER.matcher(path).replaceAll(match -> parts.getOrDefault(match.group(1), "1"));
    }

    private static boolean may(Role role, String permission) {
        if (!permission.startsWith("access.")) {
            return false;
        }
        String name = permission.substring("access.".length()).replace('-', '_').toUpperCase(Locale.ROOT);
        return RoleTable.may(role, Permission.valueOf(name));
    }

    private List<Line> guarded() {
        return routes().stream()
                .filter(line -> !line.permission().startsWith("web."))
                .toList();
    }

    @Test
    void aRouteOpenToEverybodyIsNamedHere() {
        var anybody = new TreeSet<String>();
        var staff = new TreeSet<String>();
        var machines = new TreeSet<String>();
        for (Line line : routes()) {
            if (line.permission().equals("web.anybody")) {
                anybody.add(line.name());
            } else if (line.permission().equals("web.signed-in")) {
                staff.add(line.name());
            } else if (line.permission().equals("web.machine")) {
                machines.add(line.name());
            }
        }
        assertEquals(new TreeSet<>(FOR_ANYBODY), anybody);
        assertEquals(new TreeSet<>(ForAllStaff.ROUTES), staff);
        assertEquals(new TreeSet<>(FOR_MACHINES), machines);
    }

    @Test
    void aRouteForMachinesAnswersNoBrowserWhoeverSitsAtIt() throws Exception {
        for (Role role : Role.values()) {
            TestBrowser browser = office.as(role);
            String token = browser.token();
            for (String line : FOR_MACHINES) {
                String path = filled(line.substring(line.indexOf(' ') + 1));
                HttpResponse<String> answer =
                        line.startsWith("GET") ? browser.get(path) : browser.post(path, Map.of("_token", token));
                assertEquals(403, answer.statusCode(), role + " " + line);
                assertEquals("{\"code\":\"no-browser\"}", answer.body());
            }
        }
    }

    @Test
    void everyOtherRouteAsksForARightThatSomeRoleHasAndSomeLacks() {
        for (Line line : guarded()) {
            long having = List.of(Role.values()).stream()
                    .filter(role -> may(role, line.permission()))
                    .count();
            assertTrue(having > 0 && having < Role.values().length, line.name() + " asks for " + line.permission());
        }
    }

    @Test
    void nobodyIsSentToTheWayIn() throws Exception {
        TestBrowser nobody = office.browser();
        String token = nobody.token();
        for (Line line : routes()) {
            if (FOR_ANYBODY.contains(line.name()) || FOR_MACHINES.contains(line.name())) {
                continue;
            }
            HttpResponse<String> answer = line.method().equals("GET")
                    ? nobody.get(filled(line.path()))
                    : nobody.post(filled(line.path()), Map.of("_token", token));
            assertEquals(303, answer.statusCode(), line.name());
            assertTrue(TestBrowser.location(answer).startsWith("/sign-in"), line.name());
        }
    }

    @Test
    void aPageOrFormBeyondTheRoleIsForbiddenAndAFact() throws Exception {
        int forbidden = 0;
        for (Role role : Role.values()) {
            TestBrowser browser = office.as(role);
            String token = browser.token();
            for (Line line : guarded()) {
                if (may(role, line.permission())) {
                    continue;
                }
                long before = office.size();
                HttpResponse<String> answer = line.method().equals("GET")
                        ? browser.get(filled(line.path()))
                        : browser.post(filled(line.path()), Map.of("_token", token));
                assertEquals(403, answer.statusCode(), role + " " + line.name());
                assertEquals(1, office.facts("access.refused", before).size(), role + " " + line.name());
                forbidden++;
            }
        }
        System.out.println("crawl: " + routes().size() + " routes, " + forbidden + " refusals, each a fact");
        assertTrue(forbidden > 300, "only " + forbidden);
    }

    @Test
    void noRouteFailsForARoleThatMayOpenIt() throws Exception {
        for (Role role : Role.values()) {
            TestBrowser browser = office.as(role);
            for (Line line : guarded()) {
                if (line.method().equals("GET") && may(role, line.permission())) {
                    int status = browser.get(filled(line.path())).statusCode();
                    assertTrue(status < 500, role + " " + line.name() + " " + status);
                }
            }
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefusedToEverybody() throws Exception {
        for (Role role : Role.values()) {
            TestBrowser browser = office.as(role);
            for (Line line : routes()) {
                if (line.method().equals("POST")) {
                    int status = browser.post(filled(line.path()), Map.of("_once", parts.get("sheet")))
                            .statusCode();
                    assertEquals(403, status, role + " " + line.name());
                }
            }
        }
    }

    @Test
    void aLinkThatIsShownIsALinkThatMayBeFollowed() throws Exception {
        var faults = new ArrayList<String>();
        var counts = new ArrayList<String>();
        for (Role role : Role.values()) {
            counts.add(role.code() + " " + crawl(role, faults));
        }
        System.out.println("crawl: pages opened by " + counts);
        assertEquals(List.of(), faults);
    }

    private int crawl(Role role, List<String> faults) throws Exception {
        TestBrowser browser = office.as(role);
        var shapes = new HashMap<String, Integer>();
        var known = new HashSet<String>(Set.of("/"));
        var todo = new ArrayDeque<String>(Set.of("/"));
        int opened = 0;
        while (!todo.isEmpty()) {
            String path = todo.removeFirst();
            HttpResponse<String> answer = browser.get(path);
            opened++;
            if (answer.statusCode() != 200) {
                faults.add(role + " was shown " + path + ": " + answer.statusCode());
            }
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                String next = link.group(1).replace("&amp;", "&");
                if (known.add(next) && shapes.merge(shape(next), 1, Integer::sum) <= PAGES_OF_A_SHAPE) {
                    todo.add(next);
                }
            }
        }
        return opened;
    }

    /** The route that answers it, else the path. */
    private String shape(String address) {
        String path = address.replaceAll("\\?.*", "");
        return routes().stream()
                .map(Line::path)
                .filter(route -> path.matches(route.replaceAll("\\{[a-z]+}", "[^/]+")))
                .min((one, other) -> Integer.compare(count(one), count(other)))
                .orElse(path);
    }

    private static int count(String route) {
        return route.length() - route.replace("{", "").length();
    }
}
