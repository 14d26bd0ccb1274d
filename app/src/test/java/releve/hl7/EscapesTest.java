package releve.hl7;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EscapesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a\\F\\b,a|b",
                "a\\S\\b,a^b",
                "a\\T\\b,a&b",
                "a\\R\\b,a~b",
                "a\\E\\b,a\\b",
                "a\\P\\b,a#b",
                "\\E\\F\\E\\,\\F\\",
                "\\H\\loud\\N\\ quiet,loud quiet",
                "\\X41\\,A",
                "\\X4142\\C,ABC",
                "\\XC3A9\\,é",
                "\\XC3\\\\XA9\\,é",
                "\\XE9\\,é",
                "\\.ti+4\\x\\.fi\\,x",
                "a\\.sk3\\b,a   b",
            })
    void anEscapeSequenceIsResolved(String sent, String expected) {
        assertEquals(expected, text(sent));
    }

    @ParameterizedTest
    @CsvSource({"a\\.br\\b,1", "a\\.sp\\b,1", "a\\.sp3\\b,3", "a\\.ce\\b,1", "a\\.br\\\\.br\\b,2"})
    void formattingBecomesLineBreaks(String sent, int breaks) {
        assertEquals("a" + "\n".repeat(breaks) + "b", text(sent));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\",
                "\\\\",
                "C:\\temp\\x",
                "\\Zlocal\\",
                "\\X4\\",
                "\\XGG\\",
                "\\X\\",
                "\\.xx\\",
                "\\.sp99999999999\\",
                "\\C0000\\",
                "\\M999999\\",
                "\\F",
                "50\\ mg",
            })
    void whatIsNoKnownSequenceStaysAsItWasSent(String sent) {
        assertEquals(sent, text(sent));
    }

    @Test
    void anUnknownSequenceDoesNotHideAKnownOneBehindIt() {
        assertEquals("C:\\temp|x", text("C:\\temp\\F\\x"));
        assertEquals("\\Zz1\\|", text("\\Zz1\\\\F\\"));
    }

    @Test
    void noNumberOfBlankLinesFillsTheMemory() {
        assertEquals(102, text("a\\.sp2000000000\\b").length());
    }

    @Test
    void aCharacterSetEscapeHoldsToTheEndOfTheValue() {
        byte[] sent = ("MSH|^~\\&|A||||||ADT^A01|1|P|2.5||||||8859/1\rPID|1||\\C2D46\\\u00E1\\C2842\\b|\u00E1")
                .getBytes(StandardCharsets.ISO_8859_1);
        Segment pid = Samples.read(sent).find("PID").orElseThrow();
        assertEquals("\u03B1b", pid.text(3));
        assertEquals("\u00E1", pid.text(4));
    }

    @Test
    void aMultiByteEscapeIsReadAsJapanese() {
        byte[] sent = "MSH|^~\\&|A||||||ADT^A01|1|P|2.5||||||8859/1\rPID|1||a\\M2442\\;3ED\\C2842\\b|x\u00E1"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "a\u5C71\u7530b", Samples.read(sent).find("PID").orElseThrow().text(3));
    }

    @Test
    void displayKeepsDelimitersAndMakesEveryLineEndTheSame() {
        Message message = Samples.read(Samples.message("OBX|1|TX|T||a^b & c\\.br\\d\\X0D0A\\e\\T\\~f"));
        Segment obx = message.segments().get(1);
        assertEquals("a^b & c\nd\ne&", obx.repetitions(5).getFirst().display());
        assertEquals("a^b & c\nd\ne&~f", obx.display(5));
        assertEquals(
                "a^b & c\\.br\\d\\X0D0A\\e\\T\\", obx.repetitions(5).getFirst().raw());
    }

    private static String text(String sent) {
        return Samples.read(Samples.message("NTE|1||" + sent))
                .find("NTE")
                .orElseThrow()
                .text(3);
    }
}
