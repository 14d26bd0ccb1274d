package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching, the glass and the confidential patient, through a real server. */
class FindingTest {
    private static final String LAMBERT = "/patient/CHR/2";

    @TempDir
    private Path data;

    private OpenPages pages;

    @BeforeEach
    void open() throws Exception {
        pages = new OpenPages(data);
    }

    @AfterEach
    void close() throws Exception {
        pages.close();
    }

    @Test
    void receptionFindsWhoLiesWhereAndThatItSearchedIsAFact() throws Exception {
        var clerk = pages.pc("clerk");
        String found = clerk.search("mar dup");
        assertTrue(found.contains("DUPONT, MARTINE") && found.contains("CARD"), found);
        assertTrue(clerk.search("V2").contains("LAMBERT"), "a stay's number");
        assertTrue(clerk.search("lamber 1984").contains("LAMBERT"));
        assertTrue(clerk.search("lembert").contains("Orthographe proche"));
        assertTrue(clerk.search("personne").contains("Aucun patient trouvé"));
        assertEquals(5, pages.facts("access.seen", "search"));
        assertTrue(clerk.get("/search").body().contains("premières lettres"), "nothing typed");
        assertEquals(5, pages.facts("access.seen", "search"));
        assertTrue(clerk.get("/wards").body().contains("role=\"search\""), "a search box on every page");
    }

    @Test
    void whatIsTypedIsNeverRunAsHtml() throws Exception {
        String found = pages.pc("clerk").search("<script>alert(1)</script>");
        assertFalse(found.contains("<script>alert"), found);
    }

    @Test
    void aNurseIsAskedForAReasonBeforeAnotherWardsPatientAndItIsKept() throws Exception {
        var nurse = pages.pc("nurse");
        assertEquals(200, nurse.get("/patient/CHR/1").statusCode());
        HttpResponse<String> glass = nurse.get(LAMBERT);
        assertEquals(403, glass.statusCode());
        assertTrue(glass.body().contains("LAMBERT") && glass.body().contains("Pourquoi"), glass.body());
        assertEquals(0, pages.facts("access.seen", "patient/CHR/2"));

        HttpResponse<String> unsaid = nurse.send(LAMBERT, LAMBERT + "/glass", Map.of("why", "other"));
        assertEquals(422, unsaid.statusCode());
        assertEquals(403, nurse.get(LAMBERT).statusCode());

        HttpResponse<String> chart =
                nurse.send(LAMBERT, LAMBERT + "/glass", Map.of("why", "care", "text", "transfert en cours"));
        assertEquals(200, chart.statusCode());
        assertTrue(chart.uri().getPath().equals(LAMBERT) && chart.body().contains("LAMBERT"), chart.body());
        assertEquals(1, pages.facts("access.break-glass", "patient/CHR/2"));
        assertEquals(200, nurse.get(LAMBERT).statusCode());
    }

    @Test
    void theGlassLeadsBackOnlyToPagesOfOurs() throws Exception {
        var nurse = pages.pc("nurse");
        HttpResponse<String> chart =
                nurse.send(LAMBERT, LAMBERT + "/glass", Map.of("why", "care", "back", "//elsewhere.example/"));
        assertEquals("/", chart.uri().getPath());
    }

    @Test
    void aClerkMayNotBreakGlass() throws Exception {
        var clerk = pages.pc("clerk");
        Map<String, String> hidden = HiddenFields.of(clerk.get("/register").body());
        assertEquals(
                403,
                clerk.send(hidden, LAMBERT + "/glass", Map.of("why", "care")).statusCode());
        assertEquals(0, pages.facts("access.break-glass", "patient/CHR/2"));
    }

    private void coverLambert() throws Exception {
        HttpResponse<String> done = pages.pc("director")
                .send(LAMBERT + "/confidential", LAMBERT + "/confidential", Map.of("reason", "menaces"));
        assertEquals(200, done.statusCode());
        assertEquals(1, pages.facts("identity.confidential", "patient/CHR/2"));
    }

    @Test
    void toReceptionAConfidentialPatientDoesNotExist() throws Exception {
        var clerk = pages.pc("clerk");
        assertTrue(clerk.search("lambert").contains("LAMBERT"));
        coverLambert();
        for (String typed : List.of("lambert", "lambert élise 29/2/1984", "V2", "lam")) {
            String found = clerk.search(typed);
            String nobody = clerk.search("zzzz").replace("zzzz", typed);
            assertEquals(list(nobody), list(found), typed);
        }
        HttpResponse<String> chart = clerk.get(LAMBERT);
        HttpResponse<String> unknown = clerk.get("/patient/CHR/777");
        assertEquals(404, unknown.statusCode());
        assertEquals(404, chart.statusCode());
        assertEquals(list(unknown.body()), list(chart.body()));
        assertEquals(1, pages.facts("access.refused", "patient/CHR/2"));
    }

    private static String list(String body) {
        return body.substring(body.indexOf("<main"), body.indexOf("</main>")).replaceAll("value=\"[^\"]*\"", "");
    }

    @Test
    void whoCouldBreakTheGlassIsToldOfAConfidentialPatientOnlyWhenTheyKnowWhoItIs() throws Exception {
        coverLambert();
        var doctor = pages.pc("doctor");
        assertFalse(doctor.search("lam").contains("confidentiel"));
        assertFalse(doctor.search("lambert").contains("confidentiel"));
        String known = doctor.search("lambert elise");
        assertTrue(known.contains("Patient confidentiel") && !known.contains("LAMBERT"), known);
        HttpResponse<String> glass = doctor.get(LAMBERT);
        assertEquals(403, glass.statusCode());
        assertFalse(glass.body().contains("LAMBERT"), glass.body());
        assertEquals(
                200,
                doctor.send(LAMBERT, LAMBERT + "/glass", Map.of("why", "emergency"))
                        .statusCode());
        assertTrue(doctor.search("lam").contains("LAMBERT"));
    }

    @Test
    void theMedicalDirectorSeesConfidentialPatientsAndMayUncoverThem() throws Exception {
        coverLambert();
        var director = pages.pc("director");
        assertTrue(director.search("lambert").contains("LAMBERT"));
        director.send(LAMBERT + "/confidential", LAMBERT + "/confidential", Map.of("reason", "levée"));
        assertTrue(pages.pc("clerk").search("lambert").contains("LAMBERT"));
    }

    @Test
    void aFeedCoversAPatientToo() throws Exception {
        pages.tell("A08", "PID|||2^^^CHR^MR||LAMBERT^ÉLISE||19840229|F", "PD1||||||||||||Y");
        assertTrue(pages.pc("clerk").search("lambert").contains("Aucun patient trouvé"));
    }
}
