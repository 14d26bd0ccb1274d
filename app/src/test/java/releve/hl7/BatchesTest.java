package releve.hl7;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BatchesTest {
    private static final String ONE = "MSH|^~\\&|A||||||ADT^A01|1|P|2.5\rPID|1||1\r";
    private static final String TWO = "MSH|^~\\&|A||||||ADT^A02|2|P|2.5\rPID|1||2\r";

    @Test
    void aFileThatIsOneMessageIsNotCopied() {
        byte[] file = Samples.utf8(ONE);
        assertSame(file, Batches.split(file).getFirst());
        byte[] marked = Samples.utf8("\uFEFF" + ONE);
        assertSame(marked, Batches.split(marked).getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1%s2%s",
                "FHS|^~\\&|X\rBHS|^~\\&|X\r1%s2%sBTS|2\rFTS|1\r",
                "FHS|^~\\&\r\nBHS|^~\\&\r\n1%sBTS|1\r\nBHS|^~\\&\r\n2%sBTS|1\r\nFTS\r\n",
                "\u000B1%s\u001C\r\u000B2%s\u001C\r",
                "\u000B1%s\u001C\u000B2%s\u001C",
                "/* comment */\n1%s\n\n   2%s",
                "\uFEFF1%s\uFEFF2%s",
            })
    void messagesOneAfterTheOtherAreTakenApart(String form) {
        String file = form.replace("1%s", ONE).replace("2%s", TWO);
        assertEquals(List.of("1", "2"), controlIds(Batches.split(Samples.utf8(file))));
        String lines = file.replace("\r\n", "\r").replace("\r", "\n");
        assertEquals(List.of("1", "2"), controlIds(Batches.split(Samples.utf8(lines))));
    }

    @Test
    void messagesInABatchEndBeforeItsTrailer() {
        List<byte[]> messages = Batches.split(Samples.utf8("BHS|^~\\&\r" + ONE + TWO + "BTS|2\r"));
        assertArrayEquals(Samples.utf8(ONE), messages.get(0));
        assertArrayEquals(Samples.utf8(TWO), messages.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void aFileOfTwoBytesPerCharacterIsTakenApart(String encoding) {
        assertEquals(List.of("1", "2"), controlIds(Batches.split((ONE + TWO).getBytes(Charset.forName(encoding)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "BTS", "FHS|^~\\&\rFTS|0\r", "PID|1\r", "text about MSH|^~\\&| in a line"})
    void whatHoldsNoMessageGivesNone(String file) {
        assertEquals(List.of(), Batches.split(Samples.utf8(file)));
    }

    @Test
    void aHeaderInsideATextStaysInIt() {
        byte[] file = Samples.utf8(ONE + "NTE|1||see MSH|^~\\&| above\rFTSX|no trailer\r");
        assertEquals(1, Batches.split(file).size());
    }

    private static List<String> controlIds(List<byte[]> messages) {
        for (byte[] message : messages) {
            assertEquals(
                    new String(message, StandardCharsets.ISO_8859_1)
                            .replace("\u0000", "")
                            .indexOf("MSH|"),
                    new String(message, StandardCharsets.ISO_8859_1)
                            .replace("\u0000", "")
                            .lastIndexOf("MSH|"));
        }
        return messages.stream()
                .map(message -> Samples.read(message).controlId())
                .toList();
    }
}
