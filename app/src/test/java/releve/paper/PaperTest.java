package releve.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PaperTest {
    private static final Paper PAPER = new Paper();

    @Test
    void aPageIsA4AndItsFontsAreEmbedded() {
        Sheet sheet = print(new Xhtml().element("p", "regular").within("p", p -> p.element("strong", "bold")));
        assertEquals(1, sheet.pages());
        assertEquals(
                List.of(210L, 297L),
                sheet.with(pdf -> List.of(
                        Math.round(pdf.getPage(0).getMediaBox().getWidth() / 72 * 25.4),
                        Math.round(pdf.getPage(0).getMediaBox().getHeight() / 72 * 25.4))));
        assertEquals(2, sheet.fonts().size(), sheet.fonts()::toString);
        for (String font : sheet.fonts()) {
            assertTrue(font.matches("[A-Z]{6}\\+DejaVuSansCondensed(-Bold)? embedded"), font);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Élodie Zoë Fröhlich-Ñuñez, þórir Łukasz Ştefan İpek Őrsi",
                "Nguyễn Thị Hồng Nhung Đặng Ưởng Ỹ",
                "Γεώργιος Παπαδόπουλος",
                "Щербакова Ґалаґан Ћирић Қазақ",
                "№ ½ ± ≤ ≥ µg → … “ ” – — € ☐ ☒ ⚠",
                "office affluent fjord difficile",
            })
    void lettersOfEveryScriptComeBackAsTheyWere(String text) {
        assertTrue(print(new Xhtml().element("p", text)).text().contains(text), text);
        assertTrue(print(new Xhtml().element("h2", text)).text().contains(text), text + " in bold");
    }

    @Test
    void arabicIsShapedAndRunsFromTheRight() {
        Sheet sheet = print(new Xhtml().element("p", "محمد الأمين"));
        assertEquals("محمد الأمين", sheet.text().strip());
    }

    @Test
    void decomposedAccentsAreComposed() {
        Sheet sheet = print(new Xhtml().element("p", "Nguye\u0302\u0303n Zoe\u0308"));
        assertEquals("Nguyễn Zoë", sheet.text().strip());
    }

    @Test
    void aNumberBesideAnArabicNameKeepsTheOrderOfItsDigits() {
        Sheet sheet = print(
                new Xhtml().within("p", p -> p.text("محمد").text(" 12-34-56 ").text("الأمين")));
        String shown = Glyphs.leftToRight(sheet);
        assertTrue(shown.contains("12-34-56"), shown);
    }

    @Test
    void anArabicNameTurnsNothingRoundThatStandsBehindIt() {
        Sheet sheet =
                print(new Xhtml().within("p", p -> p.text("A ").text("محمد").text(" B-7 (C)")));
        String shown = Glyphs.leftToRight(sheet);
        assertTrue(shown.startsWith("A") && shown.endsWith("B-7(C)"), shown);
    }

    @Test
    void whatTheFontsDoNotHaveIsSeenToBeMissing() {
        Sheet sheet = print(new Xhtml().element("p", "a\u5C71b"));
        assertEquals("a\uFFFDb", sheet.text().strip());
    }

    @Test
    void aWordOfTenThousandLettersStaysOnThePaperWhole() {
        String word = "Donaudampfschiff".repeat(625);
        Sheet sheet = print(new Xhtml().element("p", word));
        assertEquals(word, sheet.letters());
        assertTrue(Glyphs.right(sheet) <= 198.1, "runs off the paper");
    }

    @Test
    void timesAndDatesStayWhole() {
        String hours = "à 08:00, 12:00, 16:00, 20:00, 23:30 le 21/11/2026, le 22/11/2026, 2,5 mg";
        for (int width = 24; width <= 60; width++) {
            Sheet sheet = print(new Xhtml()
                    .open("div", "style", "width:" + width + "mm")
                    .text(hours)
                    .close());
            List<String> words = lines(sheet.text()).stream()
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .toList();
            assertEquals(List.of(hours.split(" ")), words, "in a column of " + width + " mm");
        }
    }

    @Test
    void aLongWordInATableStaysInItsColumn() {
        String word = "x".repeat(500);
        Sheet sheet = print(new Xhtml()
                .open("table")
                .open("tr")
                .element("td", word)
                .element("td", "y")
                .close()
                .close());
        assertEquals(word, sheet.letters().replace("y", ""), "the word, whole");
        assertTrue(Glyphs.right(sheet) <= 198.1, "runs off the paper");
    }

    @Test
    void pagesAreNumberedInEverySequenceOfItsOwn() {
        Xhtml body = new Xhtml();
        for (int patient = 1; patient <= 2; patient++) {
            body.open("div", "class", "sequence");
            body.element("div", "Head " + patient, "class", "head");
            body.open("div", "class", "foot")
                    .text("Page ")
                    .element("span", "", "class", "page")
                    .text("/");
            body.element("span", "", "class", "pages").close();
            body.element("p", "first " + patient)
                    .element("p", "second " + patient, "class", "new-page")
                    .close();
        }
        Sheet sheet = print(body);
        assertEquals(4, sheet.pages());
        assertEquals(List.of("Head 1", "first 1", "Page 1/2"), lines(sheet.text(1)));
        assertEquals(List.of("Head 1", "second 1", "Page 2/2"), lines(sheet.text(2)));
        assertEquals(List.of("Head 2", "first 2", "Page 1/2"), lines(sheet.text(3)));
        assertEquals(List.of("Head 2", "second 2", "Page 2/2"), lines(sheet.text(4)));
    }

    @Test
    void aTableRepeatsItsHeadOnEveryPageAndBreaksNoRow() {
        Xhtml body = new Xhtml()
                .open("table")
                .open("thead")
                .open("tr")
                .element("th", "Drug")
                .close()
                .close();
        body.open("tbody");
        for (int i = 0; i < 120; i++) {
            body.open("tr")
                    .element("td", "Row " + i + "\nmore " + i, "class", "lines")
                    .close();
        }
        Sheet sheet = print(body.close().close());
        assertTrue(sheet.pages() > 2);
        for (int page = 1; page <= sheet.pages(); page++) {
            List<String> lines = lines(sheet.text(page));
            assertEquals("Drug", lines.getFirst());
            assertTrue(lines.get(1).startsWith("Row"), lines.get(1));
            assertTrue(lines.getLast().startsWith("more"), lines.getLast());
        }
    }

    @Test
    void aPackPrintedByManyThreadsIsTheSameForEach() throws Exception {
        Callable<String> job = () -> print(Specimens.pack()).text();
        String alone = job.call();
        List<Callable<String>> jobs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            jobs.add(job);
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var printed : threads.invokeAll(jobs)) {
                assertEquals(alone, printed.get());
            }
        }
    }

    @Test
    void printingSaysHowManyPagesThereAre() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xhtml body = new Xhtml().element("p", "one").element("p", "two", "class", "new-page");
        assertEquals(2, PAPER.print(new Printout("fr", "Deux", body), out));
        assertEquals(2, new Sheet(out.toByteArray()).pages());
    }

    @Test
    void theTitleAndNothingElseStandsInTheFilesProperties() {
        Sheet sheet = new Sheet(PAPER.pdf(new Printout("fr", "Unité <3> & Co", new Xhtml().text("x"))));
        assertEquals(
                "Unité <3> & Co", sheet.with(pdf -> pdf.getDocumentInformation().getTitle()));
        assertEquals("Relève", sheet.with(pdf -> pdf.getDocumentInformation().getProducer()));
        assertFalse(sheet.with(pdf -> pdf.getDocumentInformation().getMetadataKeys())
                .contains("Author"));
    }

    @Test
    void whatIsNotWellFormedIsRefusedWithoutRepeatingIt() {
        var refused = assertThrows(IllegalArgumentException.class, () -> PAPER.pdf("<html>\n<p>Secret</html>"));
        String said = String.valueOf(refused.getMessage());
        assertTrue(said.contains("line 2"), said);
        assertFalse(said.contains("Secret"), said);
    }

    static Sheet print(Xhtml body) {
        return new Sheet(PAPER.pdf(new Printout("fr", "Test", body)));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
