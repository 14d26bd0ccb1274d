package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.access.Role;
import releve.access.Visitor;

/** What administrators, the data protection officer and the medical director do on their pages, through a real server. */
class StaffPagesTest {
    private static final String OWN_PIN = "271828";

    private OpenOffice office;

    @BeforeEach
    void open(@TempDir Path data) throws IOException {
        office = new OpenOffice(data, "CHR/3B");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private static String found(String pattern, String body) {
        Matcher matcher = Pattern.compile(pattern).matcher(body);
        assertTrue(matcher.find(), pattern + " in " + body);
        return matcher.group(1);
    }

    private static String secret(TestBrowser admin, HttpResponse<String> answer) throws Exception {
        assertEquals(303, answer.statusCode(), answer.body());
        String sheet = TestBrowser.location(answer);
        assertTrue(sheet.startsWith("/people/sheet/"), sheet);
        return found("<td class=\"code nowrap\">([^<]+)</td>", admin.get(sheet).body());
    }

    private String added(TestBrowser admin, String name, String kind) throws Exception {
        return secret(
                admin,
                admin.fill(
                        "/people/add",
                        "/people/add",
                        Map.of(
                                "name",
                                name,
                                "display",
                                "Synthetic " + name,
                                "role",
                                "nurse",
                                "wards",
                                "CHR/3B, 4C",
                                "language",
                                "fr",
                                "secret",
                                kind)));
    }

    private TestBrowser enrolled(TestBrowser admin) throws Exception {
        HttpResponse<String> made =
                admin.fill("/pcs", "/pcs", Map.of("site", "CHR", "ward", "3B", "label", "3B – bureau"));
        String code = found("<p class=\"code big\">([^<]+)</p>", made.body());
        TestBrowser pc = office.browser();
        assertEquals(303, pc.fill("/enrol", "/enrol", Map.of("code", code)).statusCode());
        assertTrue(pc.get("/enrol").body().contains("3B – bureau"));
        assertEquals(
                422,
                office.browser().fill("/enrol", "/enrol", Map.of("code", code)).statusCode(),
                "a code works once");
        return pc;
    }

    @Test
    void aPinIsTakenOnAnEnrolledPcOnlyAndIsChangedFirst() throws Exception {
        TestBrowser admin = office.as(Role.ADMINISTRATOR);
        String pin = added(admin, "anna", "PIN");
        TestBrowser elsewhere = office.browser();
        HttpResponse<String> refused = elsewhere.signIn("anna", pin);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("n’est pas un PC de service"), refused.body());

        TestBrowser pc = enrolled(admin);
        assertEquals(303, pc.signIn("anna", pin).statusCode());
        assertEquals("/my-secret?back=%2Fwards", TestBrowser.location(pc.get("/wards")));
        HttpResponse<String> same = pc.fill("/my-secret", "/my-secret", Map.of("old", pin, "fresh", pin, "again", pin));
        assertEquals(422, same.statusCode());
        HttpResponse<String> password = pc.fill(
                "/my-secret", "/my-secret", Map.of("old", pin, "fresh", OpenOffice.SECRET, "again", OpenOffice.SECRET));
        assertEquals(422, password.statusCode(), "the handed-out PIN would stay good");
        HttpResponse<String> changed =
                pc.fill("/my-secret?back=/wards", "/my-secret", Map.of("old", pin, "fresh", OWN_PIN, "again", OWN_PIN));
        assertEquals("/wards", TestBrowser.location(changed));
        assertEquals(200, pc.get("/wards").statusCode());
    }

    @Test
    void aWardPcShowsWhoCameInLatelyAndChangesUserInPlace() throws Exception {
        TestBrowser admin = office.as(Role.ADMINISTRATOR);
        String pin = added(admin, "anna", "PIN");
        TestBrowser pc = enrolled(admin);
        assertFalse(pc.get("/sign-in").body().contains("Synthetic anna"));
        pc.signIn("anna", pin);
        pc.fill("/my-secret", "/my-secret", Map.of("old", pin, "fresh", OWN_PIN, "again", OWN_PIN));
        HttpResponse<String> left = pc.fill("/wards", "/change", Map.of());
        assertEquals("/sign-in?back=%2Fwards", TestBrowser.location(left));
        String page = pc.get("/sign-in?back=%2Fwards").body();
        assertTrue(page.contains("href=\"/sign-in?who=anna&amp;back=%2Fwards\""), page);
        assertTrue(pc.get("/sign-in?who=anna").body().contains("name=\"name\" value=\"anna\""));
        HttpResponse<String> in =
                pc.fill("/sign-in?back=%2Fwards", "/sign-in", Map.of("name", "anna", "secret", OWN_PIN));
        assertEquals("/wards", TestBrowser.location(in));
    }

    @Test
    void aPcThatIsTakenBackTakesNoPins() throws Exception {
        TestBrowser admin = office.as(Role.ADMINISTRATOR);
        String pin = added(admin, "anna", "PIN");
        TestBrowser pc = enrolled(admin);
        assertEquals(
                422,
                admin.fill("/pcs", "/pcs/remove", Map.of("pc", "3B – bureau", "reason", "x"))
                        .statusCode());
        assertEquals(
                303,
                admin.fill("/pcs", "/pcs/remove", Map.of("pc", "3B – bureau", "reason", "stolen PC"))
                        .statusCode());
        assertEquals(422, pc.signIn("anna", pin).statusCode());
        assertEquals(1, office.facts("access.pc-removed", 0).size());
    }

    @Test
    void anAccountIsClosedOpenedAndGivenAnotherPin() throws Exception {
        TestBrowser admin = office.as(Role.ADMINISTRATOR);
        String password = added(admin, "anna", "PASSWORD");
        String person = found(
                "href=\"(/people/person/[^\"]+)\">Synthetic anna",
                admin.get("/people?q=anna").body());
        TestBrowser anna = office.browser();
        assertEquals(303, anna.signIn("anna", password).statusCode());
        assertEquals(
                303,
                admin.fill(person, person + "/close", Map.of("reason", "left the group"))
                        .statusCode());
        assertEquals("/sign-in", TestBrowser.location(anna.get("/")), "the session is over");
        assertEquals(
                422, admin.fill(person, person + "/open", Map.of("reason", "")).statusCode());
        assertEquals(
                303,
                admin.fill(person, person + "/open", Map.of("reason", "came back"))
                        .statusCode());
        String other = secret(admin, admin.fill(person, person + "/reset", Map.of("secret", "PASSWORD")));
        assertEquals(422, office.browser().signIn("anna", password).statusCode());
        assertEquals(303, office.browser().signIn("anna", other).statusCode());
    }

    @Test
    void theLastAdministratorCannotCloseTheOnlyDoor() throws Exception {
        TestBrowser admin = office.as(Role.ADMINISTRATOR);
        String person = found(
                "href=\"(/people/person/[^\"]+)\">Synthetic administrator",
                admin.get("/people?q=administrator").body());
        HttpResponse<String> refused = admin.fill(person, person + "/close", Map.of("reason", "by mistake"));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("dernier administrateur"), refused.body());
    }

    @Test
    void aListIsShownWithItsFaultsAndImportedInOneEntry() throws Exception {
        TestBrowser admin = office.as(Role.ADMINISTRATOR);
        String list = "identifiant;nom complet;fonction;service\n"
                + "zoe;Zoé <b>Exemple</b>;infirmier;CHR/3B\n"
                + "yan;Yan Exemple;astronaute;3B\n"
                + "x;Trop Court;infirmier;3B\n"
                + "nurse;Déjà Là;infirmier;3B\n"
                + "wim;Wim Exemple;médecin;3B\n";
        long before = office.size();
        HttpResponse<String> preview = admin.fill("/people/import", "/people/import", Map.of("list", list));
        assertEquals(200, preview.statusCode());
        String page = preview.body();
        assertTrue(page.contains("2 lignes sont bonnes") && page.contains("3 lignes ont un défaut"), page);
        assertTrue(page.contains("Le rôle &#39;astronaute&#39; est inconnu") || page.contains("astronaute"), page);
        assertTrue(page.contains("a déjà un compte"), page);
        assertTrue(page.contains("Zoé &lt;b&gt;Exemple"), "what a list holds is text");
        assertEquals(0, office.facts("access.staff-imported", before).size());

        HttpResponse<String> other = admin.send(page, "/people/import/keep", Map.of("list", list, "rows", "3"));
        assertEquals(422, other.statusCode(), "not what was agreed to");
        Map<String, String> kept = new HashMap<>(Map.of("list", list));
        HttpResponse<String> done = admin.send(page, "/people/import/keep", kept);
        String pin = secret(admin, done);
        assertTrue(pin.matches("\\d{8}"), pin);
        assertEquals(1, office.facts("access.staff-imported", before).size());
        assertTrue(office.front.access().people().named("yan").isEmpty());
        assertEquals(TestBrowser.location(done), TestBrowser.location(admin.send(page, "/people/import/keep", kept)));
        String sheet = TestBrowser.location(done);
        assertEquals(303, admin.fill(sheet, sheet, Map.of()).statusCode());
        assertFalse(admin.get(sheet).body().contains(pin), "a sheet that is printed is gone");
        assertEquals(
                2,
                office.facts("access.seen", before).stream()
                        .filter(fact -> fact.subject().equals("accounts"))
                        .count(),
                "shown twice with PINs on it");
    }

    @Test
    void theTrailAnswersWhoAndWhomAndWhenAndItsExportIsAFact() throws Exception {
        Visitor nurse = new Visitor(
                office.front.access().people().named("nurse").orElseThrow().id(),
                "Synthetic nurse",
                java.util.Set.of(Role.NURSE),
                java.util.Set.of("CHR/3B"),
                "fr",
                false);
        office.front.access().saw(nurse, "patient/CHR/0012", "chart", "");
        office.front.access().saw(nurse, "patient/CHR/10012", "chart", "=cmd()");
        TestBrowser officer = office.as(Role.DATA_PROTECTION_OFFICER);
        String one = officer.get("/audit?person=nurse&patient=0012").body();
        assertTrue(one.contains("CHR/0012") && !one.contains("CHR/10012"), one);
        assertTrue(officer.get("/audit?day=01/01/2001").body().contains("Rien ne correspond"));
        assertEquals(422, officer.get("/audit?day=32/01/2001").statusCode());
        long before = office.size();
        HttpResponse<String> file = officer.fill("/audit?patient=CHR/10012", "/audit/export", Map.of());
        assertEquals(200, file.statusCode());
        assertTrue(file.body().contains("\"'=cmd()\""), file.body());
        assertEquals(
                1,
                office.facts("access.seen", before).stream()
                                .filter(fact -> fact.subject().equals("trail"))
                                .count()
                        - 1);
    }

    @Test
    void brokenGlassIsReviewedOnceAndByAnother() throws Exception {
        String director = office.front
                .access()
                .people()
                .named("medical-director")
                .orElseThrow()
                .id();
        var boss =
                new Visitor(director, "boss", java.util.Set.of(Role.MEDICAL_DIRECTOR), java.util.Set.of(), "fr", false);
        office.front.access().breakGlass(boss, "patient/CHR/77", "urgence de nuit");
        String entry = found(
                "action=\"/glass/(\\d+)\"",
                office.as(Role.DATA_PROTECTION_OFFICER).get("/glass").body());
        assertTrue(office.as(Role.MEDICAL_DIRECTOR).get("/glass").body().contains("C’est vous"));
        TestBrowser officer = office.as(Role.DATA_PROTECTION_OFFICER);
        assertEquals(
                422,
                officer.fill("/glass", "/glass/" + entry, Map.of("verdict", "NOT_JUSTIFIED", "note", ""))
                        .statusCode());
        String open = officer.get("/glass").body();
        assertEquals(
                303,
                officer.send(open, "/glass/" + entry, Map.of("verdict", "JUSTIFIED", "note", "vu"))
                        .statusCode());
        assertTrue(officer.get("/glass").body().contains("Rien n’attend"));
        assertEquals(1, office.facts("access.break-glass-reviewed", 0).size());
    }

    @Test
    void everyRoleRightAndFactHasItsWords() throws Exception {
        TestBrowser officer = office.as(Role.DATA_PROTECTION_OFFICER);
        for (String language : new String[] {"fr", "nl", "de", "en"}) {
            officer.fill("/keys", "/language", Map.of("language", language, "back", "/"));
            for (String path : new String[] {"/roles", "/audit", "/glass", "/"}) {
                String body = officer.get(path).body();
                assertFalse(body.contains("[staff.") || body.contains("[access."), path + " " + body);
            }
        }
    }
}
