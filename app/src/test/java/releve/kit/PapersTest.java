package releve.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import releve.bundle.EventCode;
import releve.paper.Paper;
import releve.paper.Printout;
import releve.web.DataAge;
import releve.web.DataAges;
import releve.web.Language;
import releve.web.Words;

/** The papers of this room in each language, off the PDF. With {@code -Dreleve.papers=DIR} they are written there to be looked at. */
class PapersTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final Instant NOW = Instant.parse("2026-11-21T03:12:00Z");

    private static final Units.Known KNOWN = new Units.Known(
            List.of(
                    new Phone("Responsable de garde", "4400", "radio canal 3"),
                    new Phone("Médecin de garde", "4411", "")),
            List.of(new Spot("Kit scellé", "local infirmier, armoire rouge"), new Spot("PC de service", "bureau")),
            Optional.of(NOW));

    private static final Situation NIGHT = new Situation() {
        @Override
        public List<String> standing(Words words) {
            return List.of("GROUP · 21/11/2026 03:30 · T0 21/11/2026 02:45");
        }

        @Override
        public List<Works> works(String site, Words words) {
            return List.of(
                    new Works("laboratoire", "▼ urgences seulement", "analyseurs isolés"),
                    new Works("bloc", "✖ fermé", ""));
        }

        @Override
        public String master(String site, String unit, Words words) {
            return "PAPER";
        }
    };

    private static Words words(String tag) {
        return Words.of(Language.find(tag).orElseThrow(), ZONE, KitPages.ROOMS);
    }

    private static String print(String name, Printout printout, int pages) throws IOException {
        byte[] pdf = new Paper().pdf(printout);
        String folder = System.getProperty("releve.papers", "");
        if (!folder.isEmpty()) {
            Files.createDirectories(Path.of(folder));
            Files.write(Path.of(folder, name + ".pdf"), pdf);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(pages, document.getNumberOfPages(), name);
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertFalse(text.contains("[kit.") || text.contains("[web."), text);
            assertFalse(text.contains("\uFFFD"), "a sign without a shape on " + name);
            return text;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Fiche mode dégradé, Les dix premières minutes",
        "nl, Uitvalkaart, De eerste tien minuten",
        "de, Ausfallkarte, Die ersten zehn Minuten",
        "en, Downtime card, The first ten minutes"
    })
    void aCardIsAFrontAndABackWithEightTasksToTick(String tag, String front, String back) throws IOException {
        var card = new Card(new Sheet(words(tag), NOW), NIGHT);
        String text = print("card-" + tag, card.of("H1", "H1-CARD", KNOWN), 2);
        assertTrue(text.contains(front) && text.contains(back), text);
        assertTrue(text.contains("GROUP · 21/11/2026 03:30") && text.contains("PAPER"), text);
        assertTrue(text.contains("Médecin de garde 4411") && text.contains("▼ urgences seulement"), text);
        assertEquals(8, text.chars().filter(each -> each == '☐').count());
    }

    @ParameterizedTest
    @CsvSource({"fr, Feuille de relève", "nl, Shiftblad", "de, Schichtblatt", "en, Shift sheet"})
    void aShiftSheetIsOnePage(String tag, String title) throws IOException {
        List<DataAges.FeedAge> feeds = List.of(
                new DataAges.FeedAge("adt", new DataAge.Fresh(NOW)),
                new DataAges.FeedAge("lab", new DataAge.Frozen(NOW.minusSeconds(3600))),
                new DataAges.FeedAge("pharmacy", new DataAge.Late(NOW.minusSeconds(2400))),
                new DataAges.FeedAge("ris", new DataAge.Fresh(NOW)));
        String text = print(
                "shift-" + tag,
                new ShiftSheet(new Sheet(words(tag), NOW), NIGHT)
                        .of("H1", "H1-CARD", new ShiftSheet.Count(28, 1, 2), feeds, Optional.empty()),
                1);
        assertTrue(text.contains(title) && text.contains("28") && text.contains("■"), text);
        assertTrue(text.contains("20/11/2026"), "the night began the evening before: " + text);
    }

    @ParameterizedTest
    @CsvSource({"fr", "nl", "de", "en"})
    void aKitHoldsCoverCardsTelephonesRegisterAndForms(String tag) throws IOException {
        EventCode code = EventCode.random(new SecureRandom());
        var kit = new KitPaper(new Sheet(words(tag), NOW), Situation.QUIET);
        List<KitPaper.Unit> units =
                List.of(new KitPaper.Unit("H1-CARD", KNOWN), new KitPaper.Unit("H1-MED1", Units.Known.NOTHING));
        List<String> numbers = List.of("T123450000017", "T123450000025");
        Printout printout = kit.of("H1", "K7Q2", code, numbers, units, Units.Known.NOTHING);
        String text = print("kit-" + tag, printout, 1 + 2 * 2 + 1 + 1 + 15);
        assertTrue(text.contains(code.printed()) && text.contains("K7Q2") && text.contains("T123450000017"), text);
        assertTrue(text.contains(words(tag).text("kit.form.signs")), text);
    }

    @Test
    void aShiftBeginsAtItsHour() {
        assertEquals("NIGHT 2026-11-20", at("2026-11-21T03:12:00Z"));
        assertEquals("EARLY 2026-11-21", at("2026-11-21T06:00:00Z"));
        assertEquals("LATE 2026-11-21", at("2026-11-21T14:00:00Z"));
        assertEquals("NIGHT 2026-11-21", at("2026-11-21T22:00:00Z"));
    }

    private static String at(String moment) {
        Shift shift = Shift.at(Instant.parse(moment), ZONE);
        return shift.which() + " " + shift.day();
    }

    @Test
    void linesThatAreNoneAreNamedAndNothingIsLost() {
        Rows<Phone> rows = Rows.phones("# head\n\nGarde;4411\nno number\na;b;c;d\n;4\nx\t9\tradio");
        assertEquals(List.of(new Phone("Garde", "4411", ""), new Phone("x", "9", "radio")), rows.good());
        assertEquals(List.of(4, 5, 6), rows.wrong());
        assertEquals(rows.good(), Rows.phones(Rows.typedPhones(rows.good())).good(), "typed again it is the same");
    }
}
