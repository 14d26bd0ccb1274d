package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.access.Role;
import releve.bundle.EventCode;
import releve.identity.TemporaryNumber;

/** Cards, shift sheets and the sealed kit, through a real server and off the paper itself. */
class KitTest {
    private static final Pattern CODE = Pattern.compile("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");

    @TempDir
    private Path data;

    private OpenPages pages;

    @BeforeEach
    void open() throws Exception {
        pages = new OpenPages(data);
        pages.join("it", Role.IT_RECOVERY);
    }

    @AfterEach
    void close() throws Exception {
        pages.close();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String only(String body, Pattern pattern) {
        Matcher found = pattern.matcher(body);
        assertTrue(found.find(), () -> "no " + pattern + " in " + body);
        return found.group();
    }

    @Test
    void whatIsSaidOfAUnitStandsOnItsCardAndTheSitesBelowIt() throws Exception {
        var beds = pages.pc("beds");
        HttpResponse<String> wrong = beds.send(
                "/kit/CITADELLE/CARD/edit",
                "/kit/CITADELLE/CARD/edit",
                Map.of("phones", "Garde médicale ; 4411\nno number here", "spots", ""));
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("lignes 2"), wrong.body());
        assertTrue(wrong.body().contains("Garde médicale ; 4411"), "what was typed is still there");
        beds.send(
                "/kit/CITADELLE/CARD/edit",
                "/kit/CITADELLE/CARD/edit",
                Map.of("phones", "Garde médicale\t4411\tcoursier", "spots", "Kit scellé ; pharmacie, étagère 2"));
        beds.send("/kit/CITADELLE/-/edit", "/kit/CITADELLE/-/edit", Map.of("phones", "Centrale ; 9", "spots", ""));
        String card = text(pages.pc("nurse").file("/kit/CITADELLE/CARD/card").body());
        assertTrue(card.indexOf("Garde médicale 4411 coursier") > 0, card);
        assertTrue(card.indexOf("Centrale 9") > card.indexOf("Garde médicale"), card);
        assertTrue(card.contains("pharmacie, étagère 2"), card);
        assertTrue(card.contains("Imprimée d’avance"), card);
        assertFalse(
                text(pages.pc("nurse").file("/kit/CITADELLE/CHIR/card").body()).contains("4411"));
        pages.restart();
        assertTrue(
                text(pages.pc("nurse").file("/kit/CITADELLE/CARD/card").body()).contains("4411"), "after a restart");
    }

    @Test
    void aFormSentTwiceIsOneFact() throws Exception {
        var beds = pages.pc("beds");
        Map<String, String> hidden =
                HiddenFields.of(beds.get("/kit/CITADELLE/CARD/edit").body());
        Map<String, String> fields = Map.of("phones", "Centrale ; 9", "spots", "");
        beds.send(hidden, "/kit/CITADELLE/CARD/edit", fields);
        beds.send(hidden, "/kit/CITADELLE/CARD/edit", fields);
        assertEquals(1, pages.facts("kit.unit", "unit/CITADELLE/CARD"));
    }

    @Test
    void theWordsOfAShiftSheetProveTheJournalAndOnlyThatOne() throws Exception {
        String sheet = text(pages.pc("nurse").file("/kit/CITADELLE/CARD/shift").body());
        assertTrue(sheet.contains("1 patients au lit"), sheet);
        String size = only(sheet, Pattern.compile("[0-9]+ inscriptions")).replaceAll("\\D", "");
        String after = sheet.substring(sheet.indexOf(" inscriptions ") + " inscriptions ".length());
        String words = String.join(" ", Arrays.asList(after.split(" ")).subList(0, 16));
        assertEquals(1, pages.facts("access.seen", "ward/CITADELLE/CARD"), "a print is a fact");
        pages.close();
        assertEquals(0, verify(size + " " + words.toUpperCase(java.util.Locale.ROOT)), words);
        assertEquals(0, verify(size + "," + words.replace(" ", ",")));
        assertEquals(1, verify((Long.parseLong(size) - 1) + " " + words), "another size");
        assertEquals(2, verify(size + " " + words + " trop"), "seventeen words");
        pages = new OpenPages(Files.createTempDirectory("releve"));
    }

    private int verify(String words) {
        return Releve.commandLine().execute("verify", "--data", data.toString(), "--words", words);
    }

    @Test
    void aKitIsMadeOnceItsCodeStandsOnPaperOnlyAndItsNumbersAreNobodyElses() throws Exception {
        var it = pages.pc("it");
        Map<String, String> hidden = HiddenFields.of(it.get("/kit").body());
        HttpResponse<String> made = it.send(hidden, "/kit/CITADELLE/seal", Map.of("language", "fr"));
        assertEquals(200, made.statusCode(), made.body());
        String again =
                it.send(hidden, "/kit/CITADELLE/seal", Map.of("language", "fr")).body();
        String kit = only(made.body(), Pattern.compile("/kit/made/[0-9A-Z]{4}/kit-[^\"]+"));
        assertTrue(again.contains(kit), "the same form again makes no second kit");
        byte[] pdf = it.file(kit).body();
        String paper = text(pdf);
        String code = only(paper, CODE);
        assertTrue(EventCode.read(code).isPresent(), code);
        assertEquals(404, pages.pc("it").get("/kit/made/AAAA").statusCode());
        pages.join("otherit", Role.IT_RECOVERY);
        assertEquals(404, pages.pc("otherit").get(kit).statusCode(), "only who made it sees it");
        Set<String> numbers = new TreeSet<>();
        Matcher each = Pattern.compile("T \\d{4} \\d{4} \\d{4}").matcher(paper);
        while (each.find()) {
            numbers.add(each.group().replace(" ", ""));
        }
        assertEquals(50, numbers.size());
        assertTrue(numbers.stream().allMatch(TemporaryNumber::fits));
        assertEquals(422, withdraw(it, kit, "").statusCode());
        assertFalse(withdraw(it, kit, "lost").body().contains(">Kit " + kit.substring(10, 14)), "it stands no more");
        assertRegistersUnderALabel(numbers.iterator().next(), numbers);
        pages.close();
        assertNowhere(code);
        pages = new OpenPages(Files.createTempDirectory("releve"));
    }

    private static HttpResponse<String> withdraw(OpenPages.Pc it, String kit, String why) throws Exception {
        String action = "/kit/CITADELLE/withdraw/" + kit.substring(10, 14);
        return it.send(HiddenFields.of(it.get("/kit").body()), action, Map.of("why", why));
    }

    private void assertRegistersUnderALabel(String label, Set<String> numbers) throws Exception {
        var clerk = pages.pc("clerk");
        var fields = Map.of("sex", "M", "age", "40", "label", label.substring(1));
        String body = clerk.send("/register", "/register", fields).body();
        assertTrue(body.contains(TemporaryNumber.spaced(label)), body);
        HttpResponse<String> twice = clerk.send("/register", "/register", fields);
        assertEquals(422, twice.statusCode(), "the same label on a second patient");
        assertTrue(twice.body().contains("déjà enregistré sous ce numéro"), twice.body());
        assertTrue(clerk.search(label.substring(1)).contains("INCONNU"), "found by its bar code");
        String given = clerk.send("/register", "/register", Map.of("sex", "F", "age", "30"))
                .body();
        assertFalse(numbers.stream().anyMatch(number -> given.contains(TemporaryNumber.spaced(number))), given);
        String foreign = "T999990000001";
        HttpResponse<String> other = clerk.send(
                "/register",
                "/register",
                Map.of("sex", "M", "age", "40", "label", TemporaryNumber.fits(foreign) ? foreign : "T12"));
        assertEquals(422, other.statusCode());
    }

    /** Neither the code nor its letters without hyphens stand in any file of the folder. */
    private void assertNowhere(String code) throws IOException {
        Set<String> looked = new HashSet<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                looked.add(file.getFileName().toString());
                assertFalse(bytes.contains(code) || bytes.contains(code.replace("-", "")), file.toString());
            }
        }
        assertTrue(looked.stream().anyMatch(name -> name.endsWith(".db")), looked.toString());
    }

    @Test
    void everyLabelIsReadBackAsItsNumber() throws Exception {
        var it = pages.pc("it");
        String made =
                it.send("/kit", "/kit/CITADELLE/seal", Map.of("language", "de")).body();
        byte[] labels = it.file(only(made, Pattern.compile("/kit/made/[0-9A-Z]{4}/labels-[^\"]+")))
                .body();
        try (PDDocument document = Loader.loadPDF(labels)) {
            assertEquals(13, document.getNumberOfPages(), "50 numbers, 6 labels each, 24 on a sheet");
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 200);
            List<String> read =
                    Stream.of(decode(image)).map(Result::getText).distinct().toList();
            assertEquals(4, read.size(), read.toString());
            String words = text(labels);
            for (String digits : read) {
                assertTrue(words.contains(TemporaryNumber.spaced("T" + digits)), digits);
            }
        }
    }

    private static Result[] decode(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new GenericMultipleBarcodeReader(new MultiFormatReader())
                .decodeMultiple(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(
                                DecodeHintType.POSSIBLE_FORMATS,
                                List.of(BarcodeFormat.CODE_128),
                                DecodeHintType.TRY_HARDER,
                                true));
    }

    @Test
    void theCommandMakesTheSameKitWithTheServerOff() throws Exception {
        pages.close();
        Path out = data.resolve("out");
        assertEquals(
                0,
                Releve.commandLine()
                        .execute("kit", "--data", data.toString(), "--site", "CITADELLE", "--out", out.toString()));
        try (Stream<Path> files = Files.list(out)) {
            List<Path> all = files.sorted().toList();
            assertEquals(2, all.size(), all.toString());
            assertTrue(CODE.matcher(text(Files.readAllBytes(all.getFirst()))).find());
            assertEquals(
                    "rw-------",
                    java.nio.file.attribute.PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(all.getFirst())));
        }
        assertEquals(
                1,
                Releve.commandLine()
                        .execute("kit", "--data", data.toString(), "--site", "NOWHERE", "--out", out.toString()));
        pages = new OpenPages(Files.createTempDirectory("releve"));
    }
}
