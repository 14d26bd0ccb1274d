package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.identity.PatientRef;
import releve.pack.FormNumber;
import releve.paper.Sheet;

/** Packs and labels through a real server, read back from the finished PDF. */
class PackPagesTest {
    private static final String PACK = "/ward/CITADELLE/CARD/pack";
    private static final int DPI = 300;

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

    private Sheet pack(String who) throws Exception {
        HttpResponse<byte[]> answer = pages.pc(who).file(PACK);
        assertEquals(200, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
        assertEquals(
                "application/pdf", answer.headers().firstValue("content-type").orElse(""));
        return new Sheet(answer.body());
    }

    @Test
    void everyPageOfAPatientSaysWhoseItIsHowOldAndWhichOfHowMany() throws Exception {
        Sheet pack = pack("nurse");
        assertEquals(2 + 6, pack.pages(), "cover, census, and six pages of the only patient of the ward");
        for (int page = 3; page <= 8; page++) {
            String text = pack.text(page);
            assertTrue(text.contains("DUPONT, MARTINE") && text.contains("03/11/1957"), text);
            assertTrue(text.contains("valable jusqu’au"), text);
            assertTrue(text.contains((page - 2) + " / 6"), text);
            assertEquals("1", pack.scan(page, BarcodeFormat.CODE_128, DPI, 140, 5, 65, 18), "the patient's number");
        }
        assertTrue(pages.facts("access.seen", "ward/CITADELLE/CARD") > 0, "printing is a fact");
    }

    @Test
    void everyBlankFormHasANumberThatLeadsBackToItsPatient() throws Exception {
        Sheet pack = pack("nurse");
        for (int page : new int[] {4, 6, 7, 8}) {
            String scanned = pack.scan(page, BarcodeFormat.CODE_128, DPI, 8, 23, 80, 14);
            FormNumber number = FormNumber.read(scanned).orElseThrow();
            assertTrue(number.isOf(new PatientRef("CHR", "1")), scanned);
            assertTrue(pack.text(page).contains(number.spaced()), "people can read it too");
        }
    }

    @Test
    void theCoverCarriesTheCheckpointForScannersAndForPeople() throws Exception {
        Sheet pack = pack("nurse");
        String text = pack.text(1);
        String scanned = pack.scan(1, BarcodeFormat.QR_CODE, DPI, 100, 20, 105, 250);
        assertTrue(scanned.contains("releve"), scanned);
        assertTrue(text.contains("16 mots"), text);
    }

    @Test
    void fortyDrugsGoOnOverPagesUnderTheSameHeadAndNoneSaysSo() throws Exception {
        for (int i = 1; i <= 40; i++) {
            pages.said(
                    "RDE^O11",
                    "PID|||1^^^CHR^MR\rORC|NW|RX" + i + "\rTQ1|||BID\rRXE||X" + i + "^Médicament d'essai " + i
                            + "^L|5||mg\rRXR|PO");
        }
        Sheet pack = pack("nurse");
        int with = 0;
        for (int page = 3; page <= pack.pages(); page++) {
            String text = pack.text(page);
            if (text.contains("Médicament d'essai")) {
                with++;
                assertTrue(text.contains("DUPONT, MARTINE") && text.contains("00 06 12 18"), text);
            }
        }
        assertTrue(with > 1, "forty drugs fill more than a page");
        for (int i = 1; i <= 40; i++) {
            assertTrue(pack.text().contains("Médicament d'essai " + i), "drug " + i);
        }
        assertTrue(
                new Sheet(pages.pc("director").file("/ward/CITADELLE/CHIR/pack").body())
                        .text()
                        .contains("Prescrits : 0"));
    }

    @Test
    void lettersOfOtherScriptsAndLongNamesAreWholeOnPaper() throws Exception {
        String given = "Marie-Joséphine^Élisabeth Wilhelmina Apollonia";
        pages.tell(
                "A01",
                "PID|||8^^^CHR^MR||Nguyễn Thị Ánh Tuyết^Hường||19900102|F",
                "PV1||I|CARD^13^A^CITADELLE||||||||||||||||V8^^^CHR");
        pages.tell(
                "A01",
                "PID|||9^^^CHR^MR||van den Broeck-Vandermeulen de Saint-Hubert^" + given + "||19330102|F",
                "PV1||I|CARD^13^B^CITADELLE||||||||||||||||V9^^^CHR");
        String text = pack("nurse").text().replaceAll("\\s+", " ");
        assertTrue(text.contains("Nguyễn Thị Ánh Tuyết"), text);
        assertTrue(text.contains("van den Broeck-Vandermeulen de Saint-Hubert"), text);
        assertFalse(text.contains("\uFFFD"), "a letter is missing from the fonts");
    }

    @Test
    void anotherWardsNurseGetsNoPackAndTheRefusalIsAFact() throws Exception {
        HttpResponse<byte[]> answer = pages.pc("nurse").file("/ward/CITADELLE/CHIR/pack");
        assertEquals(403, answer.statusCode());
        assertEquals(403, pages.pc("clerk").file(PACK).statusCode(), "a clerk prints no pack at all");
        assertTrue(pages.facts("access.refused", "ward/CITADELLE/CHIR") > 0);
    }

    @Test
    void aFormThatIsScannedIntoTheSearchFindsWhoseItIs() throws Exception {
        String scanned = pack("nurse").scan(4, BarcodeFormat.CODE_128, DPI, 8, 23, 80, 14);
        var nurse = pages.pc("nurse");
        String found = nurse.search(scanned);
        assertTrue(found.contains("DUPONT"), found);
        String wrong = scanned.substring(0, 21) + (scanned.charAt(21) == '0' ? '1' : '0');
        assertTrue(nurse.search(wrong).contains("Aucun patient trouvé"), "one wrong digit");
    }

    @Test
    void labelsAreScannedBackFromTheSheetAndTheWristband() throws Exception {
        String labels = "/patient/CHR/1/labels";
        var nurse = pages.pc("nurse");
        assertEquals(200, nurse.get(labels).statusCode());
        Sheet sheet =
                new Sheet(nurse.file(labels + "/sheet?sheet=0&from=2&many=3").body());
        assertEquals(1, sheet.pages());
        assertTrue(sheet.text().contains("DUPONT, MARTINE"));
        assertEquals(
                "1", sheet.scan(1, BarcodeFormat.CODE_128, DPI, 70, 0, 70, 37), "the second place of the first row");
        Sheet band = new Sheet(nurse.file(labels + "/wristband").body());
        assertEquals("1", band.scan(1, BarcodeFormat.DATA_MATRIX, DPI, 12, 13.5, 13, 13));
        HttpResponse<String> wrong = nurse.get(labels + "/sheet?sheet=0&from=99&many=3");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("Un nombre de 1 à 24"), wrong.body());
    }

    @Test
    void aLabelPrinterGetsTheJobAndAPrinterThatIsOffIsSaidSo() throws Exception {
        String labels = "/patient/CHR/1/labels";
        var nurse = pages.pc("nurse");
        try (ServerSocket printer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(data.resolve("printers.json"), """
                    {"printers": [{"name": "Desk", "host": "127.0.0.1", "port": %d, "dpi": 203, "stock": "LABEL",
                      "width": 70, "height": 37}]}
                    """.formatted(printer.getLocalPort()));
            CompletableFuture<String> job = CompletableFuture.supplyAsync(() -> {
                try (var line = printer.accept()) {
                    return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            HttpResponse<String> sent = nurse.send(labels, labels, Map.of("printer", "Desk", "copies", "2"));
            assertTrue(sent.body().contains("Envoyé à l’imprimante Desk"), sent.body());
            assertTrue(job.get().contains("DUPONT") && job.get().contains("^PQ2"), job.get());
        }
        HttpResponse<String> off = nurse.send(labels, labels, Map.of("printer", "Desk", "copies", "1"));
        assertEquals(422, off.statusCode());
        assertTrue(off.body().contains("Rien n’a été imprimé"), off.body());
    }
}
