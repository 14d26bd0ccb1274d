package releve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.journal.Checkpoint;
import releve.paper.Sheet;

/** The situation log through a real server: written, corrected, withdrawn, with documents, on paper. */
class LogPagesTest {
    private static final String LOG = "/crisis/log";
    private static final byte[] PDF = "%PDF-1.7\nplan".getBytes(StandardCharsets.US_ASCII);

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

    private static Map<String, String> said(String sort, String what) {
        return new HashMap<>(
                Map.of("sort", sort, "what", what, "who", "Direction", "day", "21/11/2026", "hour", "3:40"));
    }

    private static String entry(HttpResponse<String> log) {
        Matcher path = Pattern.compile("/crisis/log/[0-9a-f-]{36}").matcher(log.body());
        assertTrue(path.find(), log.body());
        return path.group();
    }

    private String written(String who, Map<String, String> said) throws Exception {
        HttpResponse<String> answer = pages.pc(who).send(LOG, LOG, said);
        assertEquals(200, answer.statusCode(), answer.body());
        return entry(answer);
    }

    @Test
    void whatIsWrittenStandsInTheLogWithWhenWhoAndWhat() throws Exception {
        written("beds", said("DECISION", "Ouvrir l’unité <B> & transférer"));
        String body = pages.pc("director").get(LOG).body();
        assertTrue(body.contains("Ouvrir l’unité &lt;B&gt; &amp; transférer"), body);
        assertTrue(body.contains("21/11/2026 03:40") && body.contains("Décision") && body.contains("Direction"), body);
        assertTrue(body.contains("Écrit le") && body.contains("Synthetic beds"), "written later, and by whom");
        assertTrue(pages.pc("director").get("/crisis").body().contains("href=\"/crisis/log\""), "linked from /crisis");
    }

    @Test
    void aFormSentTwiceAlsoAcrossARestartIsOneEntry() throws Exception {
        var beds = pages.pc("beds");
        Map<String, String> form = HiddenFields.of(beds.get(LOG).body());
        String path = entry(beds.upload(form, LOG, said("INFORMATION", "Une fois"), "plan.pdf", PDF));
        beds.upload(form, LOG, said("INFORMATION", "Une fois"), "plan.pdf", PDF);
        pages.restart();
        var again = pages.pc("beds");
        Map<String, String> later = new HashMap<>(HiddenFields.of(again.get(LOG).body()));
        later.put("_once", form.get("_once"));
        assertEquals(
                200,
                again.upload(later, LOG, said("INFORMATION", "Une fois"), "plan.pdf", PDF)
                        .statusCode());
        assertEquals(1, pages.facts("crisis.log-written", path.substring(1)));
        assertEquals(1, pages.facts("crisis.log-attached", path.substring(1)));
    }

    @Test
    void aCorrectionAsksWhyAndOneOfAnOldVersionIsToldSo() throws Exception {
        String path = written("beds", said("DECISION", "Fermer le 3e"));
        var first = pages.pc("beds");
        var second = pages.pc("director");
        Map<String, String> one = HiddenFields.of(first.get(path + "/correct").body());
        Map<String, String> other =
                HiddenFields.of(second.get(path + "/correct").body());
        HttpResponse<String> silent = first.send(one, path + "/correct", said("DECISION", "Fermer le 4e"));
        assertEquals(422, silent.statusCode());
        assertTrue(silent.body().contains("Dites pourquoi"), silent.body());
        Map<String, String> fourth = said("DECISION", "Fermer le 4e");
        fourth.put("reason", "mauvais étage");
        HttpResponse<String> done = first.send(one, path + "/correct", fourth);
        assertTrue(
                done.body().contains("Corrigé : mauvais étage") && done.body().contains("Fermer le 3e"), done.body());
        Map<String, String> fifth = said("DECISION", "Fermer le 5e");
        fifth.put("reason", "autre ordre");
        HttpResponse<String> late = second.send(other, path + "/correct", fifth);
        assertEquals(422, late.statusCode());
        assertTrue(late.body().contains("entre-temps") && late.body().contains("Fermer le 4e"), "and what stands now");
        assertTrue(late.body().contains("Fermer le 5e"), "what was typed is not lost");
        assertEquals(2, pages.facts("crisis.log-written", path.substring(1)));
        Map<String, String> seen = HiddenFields.of(late.body());
        assertEquals(200, second.send(seen, path + "/correct", fifth).statusCode(), "having read it, they may");
    }

    @Test
    void anEntryIsWithdrawnWithAReasonAndStaysReadable() throws Exception {
        String path = written("beds", said("INFORMATION", "Patient <DUPONT>"));
        var beds = pages.pc("beds");
        assertEquals(
                422, beds.send(path, path + "/withdraw", Map.of("reason", " ")).statusCode());
        Map<String, String> form = HiddenFields.of(beds.get(path).body());
        String gone = beds.send(form, path + "/withdraw", Map.of("reason", "nom de patient"))
                .body();
        assertTrue(gone.contains("Retiré : nom de patient"), gone);
        form.remove("_once");
        form.put("_once", "00000000-0000-4000-8000-000000000001");
        HttpResponse<String> late = beds.send(form, path + "/withdraw", Map.of("reason", "encore"));
        assertEquals(422, late.statusCode());
        assertTrue(late.body().contains("entre-temps"), late.body());
        assertTrue(pages.pc("director").get(LOG).body().contains("Retiré : nom de patient"));
    }

    @Test
    void aTaskIsDoneWithOneButtonAndOnlyATaskIs() throws Exception {
        Map<String, String> task = said("TASK", "Prévenir le 112");
        task.put("until-day", "21/11/2026");
        task.put("until-hour", "4:00");
        String path = written("beds", task);
        var beds = pages.pc("beds");
        assertTrue(beds.get(LOG).body().contains("En retard"), "due in November 2026 at four");
        assertTrue(beds.send(path, path + "/done", Map.of()).body().contains("Fait"));
        assertFalse(beds.get(LOG).body().contains("En retard"));
        String other = written("beds", said("INFORMATION", "rien à faire"));
        assertEquals(404, beds.send(other, other + "/done", Map.of()).statusCode());
    }

    @Test
    void theLogIsFilteredByKindWordAndDay() throws Exception {
        written("beds", said("DECISION", "Élargir le triage"));
        Map<String, String> other = said("INFORMATION", "Réseau coupé");
        other.put("day", "22/11/2026");
        other.put("hour", "00:10");
        written("beds", other);
        var beds = pages.pc("beds");
        for (String query :
                List.of("?q=elargir", "?sort=DECISION", "?day=2026-11-21", "?q=TRIAGE&sort=&day=2026-11-21")) {
            String found = log(beds.get(LOG + query).body());
            assertTrue(found.contains("Élargir le triage") && !found.contains("Réseau coupé"), query);
        }
        String all = log(beds.get(LOG + "?day=never&sort=x").body());
        assertTrue(all.indexOf("Réseau coupé") < all.indexOf("Élargir"), "the latest first; nonsense filters nothing");
    }

    private static String log(String body) {
        return body.substring(body.indexOf("<div id=\"log\""));
    }

    @Test
    void whatCannotBeIsAskedAgainAndNothingIsFiled() throws Exception {
        var beds = pages.pc("beds");
        Map<String, String> wrong = said("RUMOUR", " ");
        wrong.put("day", "21/11/2099");
        HttpResponse<String> asked = beds.send(LOG, LOG, wrong);
        assertEquals(422, asked.statusCode());
        for (String sentence : List.of("Choisissez la sorte", "Écrivez ce qui s’est passé", "il n’est pas à venir")) {
            assertTrue(asked.body().contains(sentence), sentence);
        }
        assertEquals(422, beds.send(LOG, LOG, said("MEETING", "Cellule")).statusCode(), "a meeting has a time");
        assertEquals(
                422, beds.send(LOG, LOG, said("INFORMATION", "x".repeat(2001))).statusCode());
        assertTrue(beds.get(LOG).body().contains("Rien de tel"));
    }

    @Test
    void aDocumentIsServedAsWhatItsFirstBytesSay() throws Exception {
        var beds = pages.pc("beds");
        byte[] script = "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8);
        Map<byte[], String> sent = Map.of(PDF, "application/pdf", script, "text/plain; charset=utf-8");
        for (Map.Entry<byte[], String> each : sent.entrySet()) {
            HttpResponse<String> log = beds.upload(
                    HiddenFields.of(beds.get(LOG).body()), LOG, said("INFORMATION", "voir"), "x.svg", each.getKey());
            Matcher file = Pattern.compile("/crisis/log/[0-9a-f-]{36}/file/[0-9a-f-]{36}")
                    .matcher(log.body());
            assertTrue(file.find(), log.body());
            HttpResponse<byte[]> read = pages.pc("director").file(file.group());
            assertArrayEquals(each.getKey(), read.body());
            // Javalin writes the parameter its own way; the type is what counts.
            assertEquals(
                    each.getValue().replace(" ", ""),
                    read.headers().firstValue("content-type").orElse("").replace(" ", ""));
            assertTrue(read.headers()
                    .firstValue("content-security-policy")
                    .orElse("")
                    .contains("default-src 'none'"));
            assertEquals(
                    "nosniff",
                    read.headers().firstValue("x-content-type-options").orElse(""));
            written("beds", said("INFORMATION", "l’autre d’abord"));
            Map<String, String> gone = new HashMap<>();
            gone.put("reason", "essai");
            String path = file.group().substring(0, LOG.length() + 37);
            beds.send(path, path + "/withdraw", gone);
        }
    }

    @Test
    void aHostileOrOversizedDocumentIsRefusedWithASentenceAndNothingIsFiled() throws Exception {
        var beds = pages.pc("beds");
        byte[] program = {'M', 'Z', 0, 1, 2};
        HttpResponse<String> asked =
                beds.upload(HiddenFields.of(beds.get(LOG).body()), LOG, said("INFORMATION", "v"), "x.pdf", program);
        assertEquals(422, asked.statusCode());
        assertTrue(asked.body().contains("ni un PDF, ni une photo"), asked.body());
        byte[] large = new byte[8 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        asked = beds.upload(HiddenFields.of(beds.get(LOG).body()), LOG, said("INFORMATION", "v"), "x.pdf", large);
        assertEquals(422, asked.statusCode());
        assertTrue(asked.body().contains("dépasse 8 Mo"), asked.body());
        assertTrue(beds.get(LOG).body().contains("Rien de tel"));
    }

    @Test
    void filesAreReadOnlyFromWhoMayAndWhereTheyBelong() throws Exception {
        var nurse = pages.pc("nurse");
        Map<String, String> token = HiddenFields.of(nurse.get("/my-secret").body());
        long before = pages.facts("access.refused", "page" + LOG);
        assertEquals(
                403,
                nurse.upload(token, LOG, said("INFORMATION", "x"), "x.pdf", PDF).statusCode());
        assertEquals(before + 1, pages.facts("access.refused", "page" + LOG), "the refusal is a fact");
        var beds = pages.pc("beds");
        HttpResponse<String> elsewhere =
                beds.upload(HiddenFields.of(beds.get(LOG).body()), "/crisis/declare", Map.of(), "x.pdf", PDF);
        assertEquals(415, elsewhere.statusCode(), "a route that takes no files");
        HttpResponse<String> plain = beds.send(LOG, LOG, said("INFORMATION", "x".repeat(300_000)));
        assertEquals(413, plain.statusCode(), "a form of the usual kind has the usual limit");
        Map<String, String> forged = HiddenFields.of(beds.get(LOG).body());
        forged.put("_token", "another");
        assertEquals(
                403,
                beds.upload(forged, LOG, said("INFORMATION", "x"), "x.pdf", PDF).statusCode());
    }

    @Test
    void whoMayNotReadOrWriteIsRefused() throws Exception {
        String path = written("beds", said("INFORMATION", "a"));
        var nurse = pages.pc("nurse");
        for (String page : List.of(LOG, LOG + "/pdf", path, "/crisis/report", "/crisis/report/pdf")) {
            assertEquals(403, nurse.get(page).statusCode(), page);
        }
        assertFalse(nurse.get("/crisis").body().contains("href=\"/crisis/log\""));
        assertEquals(404, pages.pc("beds").get(LOG + "/never").statusCode());
        assertEquals(
                404,
                pages.pc("beds")
                        .get(path + "/file/00000000-0000-4000-8000-000000000000")
                        .statusCode());
    }

    @Test
    void theWholeLogIsOnPaperWithEveryVersionAndTheCheckpointThatCoversIt() throws Exception {
        String path = written("beds", said("DECISION", "Fermer le 3e"));
        Map<String, String> fourth = said("DECISION", "Fermer le 4e");
        fourth.put("reason", "mauvais étage");
        pages.pc("beds").send(path + "/correct", path + "/correct", fourth);
        written("beds", said("INFORMATION", "Nguyễn Thị Ánh a rappelé"));
        Sheet sheet = new Sheet(pages.pc("director").file(LOG + "/pdf").body());
        String text = sheet.text().replaceAll("\\s+", " ");
        for (String one : List.of("Fermer le 4e", "Fermer le 3e", "mauvais étage", "Nguyễn Thị Ánh", "page 1 / 1")) {
            assertTrue(text.contains(one), one + text);
        }
        Checkpoint checkpoint = pages.journal().read().checkpoint().orElseThrow();
        assertTrue(text.contains(String.join(" ", checkpoint.words())), text);
        String scanned = sheet.scan(1, BarcodeFormat.QR_CODE, 300, 100, 20, 105, 120);
        assertEquals(checkpoint.print(), scanned);
    }
}
