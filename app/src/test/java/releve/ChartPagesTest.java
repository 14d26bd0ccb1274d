package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The pages of charts: real messages in, pages of a real server out. All people are synthetic. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChartPagesTest {
    private static final DateTimeFormatter HL7 =
            DateTimeFormatter.ofPattern("yyyyMMddHHmm").withZone(ZoneId.of("Europe/Brussels"));
    private static final Instant NOW = Instant.now();
    private static final String ILL = "/patient/CHR/20";

    @TempDir
    private static Path data;

    private OpenPages pages;
    private OpenPages.Pc nurse;
    private OpenPages.Pc doctor;
    private OpenPages.Pc clerk;

    static String ago(Duration before) {
        return HL7.format(NOW.minus(before));
    }

    @BeforeAll
    void open() throws Exception {
        pages = new OpenPages(data);
        new IllPatient(pages).tell();
        nurse = pages.pc("nurse");
        doctor = pages.pc("doctor");
        clerk = pages.pc("clerk");
    }

    @AfterAll
    void close() throws Exception {
        pages.close();
    }

    private static String read(OpenPages.Pc pc, String path) throws Exception {
        HttpResponse<String> answer = pc.get(path);
        assertEquals(200, answer.statusCode(), path + "\n" + answer.body());
        assertFalse(answer.body().contains("[chart."), "a text is missing on " + path);
        return answer.body();
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main")).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void theBannerSaysWhoItIsAndWhatMustNotBeOverlooked() throws Exception {
        String page = main(read(nurse, ILL));
        assertTrue(page.contains("NGUYỄN, THỊ MINH KHAI"), page);
        assertTrue(page.contains("01/05/1940"), page);
        assertTrue(page.contains("▲ Allergies : Pénicilline (Anaphylaxie)"), page);
        assertTrue(page.contains("61,5 kg (20/11/2026)"), page);
        assertTrue(page.contains("CITADELLE CARD 14 A"), page);
    }

    @Test
    void silenceAboutAllergiesIsNotTheSameAsNone() throws Exception {
        pages.tell(
                "A01",
                "PID|||21^^^CHR^MR||SANS^ALLERGIE||19800101|M",
                "PV1||I|CARD^15^A^CITADELLE",
                "AL1|1|DA|NKA^Aucune^L");
        assertTrue(main(read(nurse, "/patient/CHR/21")).contains("Aucune allergie connue"));
        assertTrue(main(read(nurse, "/patient/CHR/1")).contains("Inconnues : à demander"));
    }

    @Test
    void aNewbornIsDaysOldNotZero() throws Exception {
        String born = ago(Duration.ofDays(3)).substring(0, 8);
        pages.tell("A01", "PID|||22^^^CHR^MR||NOUVEAU^NÉ||" + born + "|M", "PV1||I|CARD^16^A^CITADELLE");
        assertTrue(main(read(nurse, "/patient/CHR/22")).contains("(3 jours)"));
    }

    @Test
    void theFirstScreenAnswersWhatEachRoleAsksFirst() throws Exception {
        String forNurse = read(nurse, ILL);
        assertTrue(forNurse.contains("id=\"box-due\"") && !forNurse.contains("id=\"box-abnormal\""), forNurse);
        String forDoctor = read(doctor, ILL);
        assertTrue(forDoctor.contains("id=\"box-problems\"") && !forDoctor.contains("id=\"box-due\""), forDoctor);
        assertTrue(main(forDoctor).contains("▲▲ critique haut Potassium 6,8 mmol/L"), main(forDoctor));
        String asPharmacist = read(nurse, ILL + "?as=pharmacist");
        assertTrue(
                asPharmacist.contains("id=\"box-stopped\"")
                        && main(asPharmacist).contains("Digoxine"),
                asPharmacist);
        String forClerk = read(clerk, ILL);
        assertFalse(forClerk.contains("Pénicilline") || forClerk.contains("Bisoprolol"), forClerk);
        assertTrue(main(forClerk).contains("DOCTEUR, EXEMPLE"), main(forClerk));
    }

    @Test
    void everyDrugSaysHowOftenWhenLastGivenAndWhenDueOrThatThisIsNotKnown() throws Exception {
        String page = main(read(nurse, ILL + "/drugs"));
        assertTrue(page.contains("Bisoprolol 2,5 mg per os toutes les 8 h"), page);
        assertTrue(page.contains("2,5 mg prochaine "), page);
        assertTrue(page.contains("Furosémide 40 mg 3 × par jour jamais donné ici heures non dites"), page);
        assertTrue(page.indexOf("Digoxine") > page.indexOf("Arrêtés dans les 48 h"), page);
    }

    @Test
    void resultsStandByTimeWithShapeAndWordAndTheirTrendInWords() throws Exception {
        String page = read(nurse, ILL + "/results");
        assertTrue(main(page).contains("▲▲ 6,8 critique haut"), main(page));
        assertTrue(main(page).contains("3,5-5,1"), main(page));
        assertTrue(page.contains("aria-label=\"Potassium: 3 valeurs en 30 jours, de 4,1 à 6,8"), page);
        assertTrue(page.contains("<polygon"), "an abnormal value is a triangle");
        assertEquals(3, page.split("class=\"nowrap\">\\d\\d", -1).length - 1, "a column for each time");
    }

    @Test
    void openOrdersSayAsOfWhen() throws Exception {
        String page = main(read(nurse, ILL + "/orders"));
        assertTrue(page.contains("Troponine"), page);
        assertTrue(page.contains("sans réponse, connu à") || page.contains("sans réponse, état à la coupure"), page);
        assertFalse(page.contains("Ionogramme"), "answered");
    }

    @Test
    void aPdfIsShownInThePageAndRunsNothing() throws Exception {
        Matcher links =
                Pattern.compile("href=\"(" + ILL + "/enclosure/[^\"]+)\"").matcher(read(doctor, ILL + "/documents"));
        assertTrue(links.find());
        String address = links.group(1);
        assertTrue(read(doctor, address).contains("<iframe"), address);
        HttpResponse<String> file = doctor.get(address + "/file");
        assertEquals(200, file.statusCode());
        assertTrue(file.body().startsWith("%PDF-"), file.body());
        assertEquals(
                "application/pdf", file.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "nosniff", file.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals("SAMEORIGIN", file.headers().firstValue("X-Frame-Options").orElse(""));
        String policy = file.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'self'"), policy);

        assertTrue(links.find());
        HttpResponse<String> html = doctor.get(links.group(1) + "/file");
        assertEquals(
                "application/octet-stream",
                html.headers().firstValue("Content-Type").orElse(""));
        assertTrue(html.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
        assertFalse(read(doctor, links.group(1)).contains("<iframe"));
        assertFalse(read(doctor, ILL + "/documents").contains("<b>mieux</b>"), "text is never HTML");

        assertEquals(404, doctor.get(address.replace("/20/", "/1/")).statusCode(), "another patient's address");
        assertEquals(403, clerk.get(address).statusCode());
        assertEquals(403, clerk.get(ILL + "/documents").statusCode());
    }

    @Test
    void whatTheWardRecordedStandsBesideWhatFeedsSaid() throws Exception {
        nurse.send(
                ILL + "/record/vital-signs", ILL + "/record/vital-signs", Map.of("systolic", "131", "diastolic", "77"));
        String page = main(read(nurse, ILL + "/observations"));
        assertTrue(page.contains("131/77 mmHg") && page.contains("✎ service, Synthetic nurse"), page);
        assertTrue(page.contains("61,5 kg") && page.contains("⇄ système adt"), page);
        assertTrue(main(read(nurse, ILL)).contains("131/77 mmHg noté ici"));
    }

    @Test
    void everyItemTellsTheMessageItCameFromAndNoOther() throws Exception {
        String drugs = read(nurse, ILL + "/drugs");
        Matcher source = Pattern.compile("href=\"(" + ILL + "/source/\\d+)\"").matcher(drugs);
        assertTrue(source.find(), drugs);
        String page = main(read(nurse, source.group(1)));
        assertTrue(page.contains("RDE^O11") && page.contains("MSH-10"), page);
        assertEquals(404, nurse.get(ILL + "/source/1").statusCode(), "an entry of somebody else");
        assertEquals(404, nurse.get(ILL + "/source/x").statusCode());
    }

    @Test
    void theGeneralPractitionerIsKnownFromEitherSegment() throws Exception {
        assertTrue(main(read(clerk, ILL + "/contacts")).contains("DOCTEUR, EXEMPLE 4711"));
        pages.tell(
                "A31",
                "PID|||1^^^CHR^MR||DUPONT^MARTINE||19571103|F",
                "ROL|1|AD|PP^Médecin traitant|9^GÉNÉRALISTE^PAUL||||||||043000000");
        assertTrue(main(read(clerk, "/patient/CHR/1/contacts")).contains("GÉNÉRALISTE, PAUL 9 043000000"));
    }

    @Test
    void theWardThatIsAskedToTakeAPatientReadsTheChartBeforeItAnswers() throws Exception {
        pages.tell(
                "A01",
                "PID|||23^^^CHR^MR||ENVOYÉ^JEAN||19700101|M",
                "PV1||I|CARD^17^A^CITADELLE||||||||||||||||V23^^^CHR");
        pages.tell(
                "A01",
                "PID|||24^^^CHR^MR||AUTRE^JEAN||19700102|M",
                "PV1||I|CARD^18^A^CITADELLE||||||||||||||||V24^^^CHR");
        pages.join("surgical", "CHIR");
        var surgical = pages.pc("surgical");
        assertEquals(403, surgical.get("/patient/CHR/23").statusCode());
        String send = "/patient/CHR/23/record/send";
        nurse.send(send, send, Map.of("ward", "CITADELLE/CHIR"));
        assertEquals(200, surgical.get("/patient/CHR/23").statusCode());
        assertEquals(403, surgical.get("/patient/CHR/24").statusCode());
    }

    @Test
    void aLinkThatIsNotAMergeIsACautionInTheVisitorsLanguage() throws Exception {
        pages.tell("A01", "PID|||25^^^CHR^MR||DOUBLE^UN||19700101|M", "PV1||I|CARD^19^A^CITADELLE");
        pages.tell("A24", "PID|||25^^^CHR^MR", "PID|||26^^^CHR^MR||DOUBLE^DEUX");
        assertTrue(main(read(nurse, "/patient/CHR/25")).contains("Serait la même personne que CHR/26 DOUBLE, DEUX"));
    }

    @Test
    void aChartWithNothingSaysSoOfEveryPart() throws Exception {
        pages.tell("A01", "PID|||27^^^CHR^MR||عمر^ليلى||19700101|F", "PV1||I|CARD^20^A^CITADELLE");
        String empty = "/patient/CHR/27";
        assertTrue(read(doctor, empty).contains("<bdi>عمر, ليلى</bdi>"));
        for (String part : new String[] {
            "drugs", "results", "orders", "observations", "problems", "documents", "imaging", "stays", "contacts"
        }) {
            assertTrue(read(doctor, empty + "/" + part).contains("class=\"soft\"") || part.equals("stays"), part);
        }
    }

    @Test
    void everyPartThatIsSeenIsAFact() throws Exception {
        long before = pages.facts("access.seen", "patient/CHR/20");
        read(nurse, ILL + "/drugs");
        assertEquals(before + 1, pages.facts("access.seen", "patient/CHR/20"));
    }
}
