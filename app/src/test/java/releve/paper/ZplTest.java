package releve.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class ZplTest {
    private static final LabelSheet.Size WRISTBAND = new LabelSheet.Size(50, 25);
    private static final Pattern COMMAND = Pattern.compile("[\\^~](A@|[A-Z][A-Z0-9])");

    @Test
    void aLabelIsWrittenAsThePrinterReadsIt() {
        String job = new Zpl(Zpl.Head.DPI_203, WRISTBAND)
                .text(2, 2, 3, 46, "Zoë")
                .code128(2, 8, 8, 0.25, "900012345678")
                .dataMatrix(38, 8, 0.5, "900012345678")
                .job(2);
        assertEquals(
                "^XA^CI28^PA1,1,1,1^LH0,0^PW400^LL200"
                        + "^FO16,16^A0N,24,24^FH_^FDZo_C3_AB^FS"
                        + "^FO16,64^BY2^BCN,64,N,N,N,A^FH_^FD900012345678^FS"
                        + "^FO304,64^BXN,4,200^FH_^FD900012345678^FS^PQ2^XZ\n",
                job);
    }

    @Test
    void aFinerHeadPrintsTheSameLengths() {
        String job =
                new Zpl(Zpl.Head.DPI_300, WRISTBAND).code128(2, 8, 8, 0.25, "1").job(1);
        assertTrue(job.contains("^PW600^LL300^FO24,96^BY3^BCN,96,"), job);
    }

    @Test
    void otherScriptsAskForTheFontThatHasThem() {
        String job =
                new Zpl(Zpl.Head.DPI_203, WRISTBAND).text(0, 0, 3, 50, "محمد").job(1);
        assertTrue(job.contains("^A@N,24,24,E:TT0003M_.FNT^FH_^FD_D9_85_D8_AD_D9_85_D8_AF^FS"), job);
    }

    @Test
    void aLongNameIsPrintedSmallerAndACutOneShowsIt() {
        assertTrue(line("A".repeat(20), 30).contains("^A0N,19,19^FH_^FD" + "A".repeat(20) + "^FS"));
        assertTrue(line("A".repeat(80), 30).contains("^A0N,12,12^FH_^FD" + "A".repeat(29) + "...^FS"));
    }

    @Test
    void commandsInANameArePrintedNotObeyed() {
        assertEquals("_5EXZ_7EJR_5C_26_5F5E", Zpl.escaped("^XZ~JR\\&_5E"));
        assertEquals("_EF_BF_BD_0A", Zpl.escaped("\u0000\n"));
    }

    @Property(tries = 2000)
    void nothingTypedBecomesACommand(@ForAll("nasty") String text) {
        String job =
                new Zpl(Zpl.Head.DPI_203, WRISTBAND).text(1, 1, 3, 1e6, text).job(1);
        assertTrue(job.chars().allMatch(c -> c >= ' ' && c <= '~' || c == '\n'), "ASCII only");
        String line = Printable.clean(text).replaceAll("[\\t\\n\\r]+", " ").strip();
        List<String> commands = new ArrayList<>(List.of("^XA", "^CI", "^PA", "^LH", "^PW", "^LL"));
        if (!line.isEmpty()) {
            boolean latin = line.codePoints().allMatch(c -> c <= 0x17F);
            commands.addAll(List.of("^FO", latin ? "^A0" : "^A@", "^FH", "^FD", "^FS"));
        }
        commands.addAll(List.of("^PQ", "^XZ"));
        assertEquals(commands, commands(job));
        assertEquals(line, line.isEmpty() ? "" : printed(job));
    }

    @Property(tries = 500)
    void anyStringSurvivesTheEscape(@ForAll String text) {
        assertEquals(Printable.clean(text), unescaped(Zpl.escaped(text)));
    }

    @Test
    void aBarCodeTakesNothingThePrinterWouldInterpret() {
        for (String content : new String[] {"", ">:1", "a_1", "~1", "^1", "é", "1,2", "\n"}) {
            Zpl label = new Zpl(Zpl.Head.DPI_203, WRISTBAND);
            assertThrows(IllegalArgumentException.class, () -> label.code128(0, 0, 5, 0.25, content), content);
            assertThrows(IllegalArgumentException.class, () -> label.dataMatrix(0, 0, 0.5, content), content);
        }
    }

    @Test
    void nobodyPrintsThousandsOfLabelsByMistake() {
        Zpl label = new Zpl(Zpl.Head.DPI_203, WRISTBAND);
        assertThrows(IllegalArgumentException.class, () -> label.job(0));
        assertThrows(IllegalArgumentException.class, () -> label.job(101));
    }

    @Provide
    Arbitrary<String> nasty() {
        var marks = Arbitraries.strings().withChars("^~\\_&<>,;:|XZFSDAé\u0000\n\uD83D\u202E 0a");
        return Arbitraries.oneOf(marks.ofMaxLength(60), Arbitraries.strings().ofMaxLength(60));
    }

    private static String line(String text, double width) {
        return new Zpl(Zpl.Head.DPI_203, WRISTBAND).text(0, 0, 3, width, text).job(1);
    }

    /** The commands a printer finds: it looks for a prefix anywhere, field or not. */
    private static List<String> commands(String job) {
        Matcher matcher = COMMAND.matcher(job);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group());
        }
        assertEquals(job.chars().filter(c -> c == '^' || c == '~').count(), found.size());
        return found;
    }

    private static String printed(String job) {
        int start = job.indexOf("^FD") + 3;
        return unescaped(job.substring(start, job.indexOf('^', start)));
    }

    private static String unescaped(String field) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < field.length(); i++) {
            if (field.charAt(i) == '_') {
                bytes.write(Integer.parseInt(field.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(field.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
