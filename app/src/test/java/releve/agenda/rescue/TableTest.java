package releve.agenda.rescue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static releve.agenda.rescue.Exports.table;
import static releve.agenda.rescue.Exports.unreadable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is a table, or it is said why not. */
class TableTest {
    private static final String ACCENTS = "Prénom;Nom\r\nZoë;Müller-Lefèvre\r\n";

    private static List<Line> lines(Table table) {
        var lines = new ArrayList<Line>();
        table.each(lines::add);
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-8"})
    void accentsAreReadInWhateverTheyWereWritten(String charset) {
        Table table = table(ACCENTS.getBytes(Charset.forName(charset)));
        assertEquals(List.of("Prénom", "Nom"), table.header());
        assertEquals(List.of("Zoë", "Müller-Lefèvre"), lines(table).getFirst().cells());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void theByteOrderMarkIsNoPartOfTheFirstColumn(String charset) {
        Table table = table(("\uFEFF" + ACCENTS).getBytes(Charset.forName(charset)));
        assertEquals(Charset.forName(charset), table.encoding());
        assertEquals(List.of("Prénom", "Nom"), table.header());
        assertEquals(List.of("Zoë", "Müller-Lefèvre"), lines(table).getFirst().cells());
    }

    @Test
    void aHintOverrulesTheEncodingAndIsRefusedWhenItCannotBe() {
        byte[] polish = "Imię;Nazwisko\nŁucja;Wiśniewska\n".getBytes(Charset.forName("ISO-8859-2"));
        var hints = new Hints(Charset.forName("ISO-8859-2"), null, 0);
        Table table = assertInstanceOf(Table.class, Rescue.open(polish, hints));
        assertEquals("Łucja", lines(table).getFirst().cells().getFirst());
        var wrong = new Hints(StandardCharsets.UTF_8, null, 0);
        assertEquals(new Unreadable(Reason.WRONG_ENCODING, 0), Rescue.open(polish, wrong));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void theSeparatorIsFound(String separator) {
        String text = "a-b-c\n1-\"2;,\t|\"-3\n4-5-6\n".replace("-", separator);
        Table table = table(text);
        assertEquals(separator.charAt(0), table.separator());
        assertEquals(List.of("1", "2;,\t|", "3"), lines(table).getFirst().cells());
    }

    @Test
    void excelsOwnFirstLineSaysTheSeparator() {
        Table table = table("sep=|\na,b|c,d\n1,2|3,4\n");
        assertEquals('|', table.separator());
        assertEquals(List.of("a,b", "c,d"), table.header());
        assertEquals(1, table.rows());
        assertEquals(3, lines(table).getFirst().number());
    }

    @Test
    void everyRowKeepsItsPhysicalLine() {
        Table table = table("a;b\r\n\"one\r\ntwo\r\nthree\";2\r\n\r\n;\r\n3;\"say \"\"no\"\"\"\r\n");
        List<Line> lines = lines(table);
        assertEquals(List.of(2L, 7L), lines.stream().map(Line::number).toList());
        assertEquals("one\r\ntwo\r\nthree", lines.getFirst().cells().getFirst());
        assertEquals("say \"no\"", lines.get(1).cells().get(1));
    }

    @Test
    void aTitleAboveTheHeaderIsNoHeader() {
        Table table = table("Agenda, printed today;;\n\nName;Date;Time\nA;B;C\n");
        assertEquals(List.of("Name", "Date", "Time"), table.header());
        assertEquals(3, table.headerLine());
        assertEquals(1, table.rows());
    }

    @Test
    void aPersonSaysWhereTheHeaderIsOrThatThereIsNone() {
        byte[] text = "x;y\nName;Date\nA;B\n".getBytes(StandardCharsets.UTF_8);
        Table second = assertInstanceOf(Table.class, Rescue.open(text, new Hints(null, null, 2)));
        assertEquals(List.of("Name", "Date"), second.header());
        Table none = assertInstanceOf(Table.class, Rescue.open(text, new Hints(null, null, Hints.NO_HEADER)));
        assertEquals(List.of("#1", "#2"), none.header());
        assertEquals(3, none.rows());
        assertEquals(new Unreadable(Reason.NO_HEADER, 0), Rescue.open(text, new Hints(null, null, 9)), "no such line");
        assertThrows(IllegalArgumentException.class, () -> new Hints(null, '/', 0));
    }

    @Test
    void columnsOfOneNameAreToldApart() {
        assertEquals(
                List.of("Tel", "tel (2)", "#3", "Tel (3)"),
                table("Tel;tel;;Tel\n1;2;3;4\n").header());
    }

    @Test
    void rowsShorterOrLongerThanTheHeaderAreSaid() {
        Table table = table("a;b;c\n1;2;3\n1;2\n1;2;3;4\n1;2;3;;\n");
        var faults = new ArrayList<Reason>();
        table.each(line -> faults.add(line.fault()));
        var expected = new ArrayList<Reason>();
        expected.add(null);
        expected.add(Reason.ROW_SHORT);
        expected.add(Reason.ROW_LONG);
        expected.add(null);
        assertEquals(expected, faults);
    }

    @Test
    void aQuotationMarkLeftOpenIsSeenAtItsLine() {
        List<Line> lines = lines(table("a;b\n1;2\n3;\"4\n5;6\n7;8\n"));
        assertEquals(2, lines.size());
        assertEquals(3, lines.get(1).number());
        assertEquals(Reason.QUOTE_UNCLOSED, lines.get(1).fault());
    }

    @Test
    void aCellThatIsTooLongSpoilsItsRowOnly() {
        List<Line> lines =
                lines(table("a;b\n1;" + "x".repeat(Limits.CELL + 1) + "\n1;" + "x".repeat(Limits.CELL) + "\n"));
        assertEquals(Reason.CELL_TOO_LONG, lines.get(0).fault());
        assertEquals(null, lines.get(1).fault());
    }

    @Test
    void whatIsNoTextIsSaid() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        assertEquals(Reason.SPREADSHEET, unreadable(zip.toByteArray()).reason());
        assertEquals(
                Reason.SPREADSHEET,
                unreadable(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})
                        .reason());
        assertEquals(Reason.ANOTHER_FORMAT, unreadable("%PDF-1.7 a;b").reason());
        assertEquals(Reason.ANOTHER_FORMAT, unreadable("<html><table><tr>").reason());
        assertEquals(Reason.NOT_TEXT, unreadable("a;b\n\u0000\u0001;2\n").reason());
        assertEquals(Reason.EMPTY, unreadable("").reason());
        assertEquals(Reason.EMPTY, unreadable("\uFEFF \r\n\r\n").reason());
        assertEquals(Reason.NO_ROWS, unreadable("a;b\n;\n").reason());
        assertEquals(Reason.ONE_COLUMN, unreadable("a\nb\nc\n").reason());
    }

    @Test
    void everyLimitIsRefusedWithItsReason() throws IOException {
        assertEquals(
                new Unreadable(Reason.TOO_MANY_COLUMNS, 1),
                unreadable("a;".repeat(Limits.COLUMNS) + "a\n" + "b;".repeat(Limits.COLUMNS) + "b\n"));
        assertEquals(
                Reason.TOO_MANY_ROWS,
                unreadable("a;b\n" + "1;2\n".repeat(Limits.ROWS + 1)).reason());
        assertEquals(Limits.ROWS, table("a;b\n" + "1;2\n".repeat(Limits.ROWS)).rows());
        byte[] open = ("a;b\n1;2\n1;\"" + "x".repeat(Limits.RECORD + 1)).getBytes(StandardCharsets.UTF_8);
        assertEquals(new Unreadable(Reason.RECORD_TOO_LONG, 3), unreadable(open));
        byte[] large = new byte[Limits.BYTES + 1];
        assertEquals(Reason.TOO_LARGE, unreadable(large).reason());
        Opened streamed = Rescue.open(new ByteArrayInputStream(large), Hints.NONE);
        assertEquals(new Unreadable(Reason.TOO_LARGE, 0), streamed);
    }
}
