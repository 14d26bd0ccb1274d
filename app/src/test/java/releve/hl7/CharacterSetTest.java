package releve.hl7;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CharacterSetTest {
    private static final String NAME = "Zoë Çelik-Müller";

    @ParameterizedTest
    @CsvSource({
        "8859/1,ISO-8859-1",
        "8859/15,ISO-8859-15",
        "ISO-8859-15,ISO-8859-15",
        "ISO8859-1,ISO-8859-1",
        "ISO_IR 100,ISO-8859-1",
        "WINDOWS-1252,windows-1252",
        "windows 1252,windows-1252",
        "CP1252,windows-1252",
        "ANSI,windows-1252",
        "8859/9,ISO-8859-9",
        "ASCII~8859/1,ISO-8859-1",
        "UNICODE UTF-8,UTF-8",
        "UTF8,UTF-8",
        "unicode,UTF-8",
        "GB 18030-2000,GB18030",
    })
    void aDeclaredSetIsUsedInEverySpelling(String declared, String expected) {
        Charset charset = Charset.forName(expected);
        Message message = Samples.read(message(declared, NAME).getBytes(charset));
        assertEquals(NAME, name(message));
        assertEquals(charset, message.charset());
        assertEquals(List.of(), message.flags());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASCII", "8859/1", "8859/15", "WINDOWS-1252"})
    void utf8UnderAnotherNameIsReadAsUtf8AndFlagged(String declared) {
        Message message = Samples.read(message(declared, NAME));
        assertEquals(NAME, name(message));
        assertEquals(List.of(Flag.Code.CHARSET_MISMATCH), MessageTest.codes(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNICODE UTF-8", "ASCII", "8859/1", ""})
    void windows1252UnderAnotherNameIsReadAsSuchAndFlagged(String declared) {
        String text = NAME + " – 5 €";
        Message message = Samples.read(message(declared, text).getBytes(CharacterSets.WINDOWS_1252));
        assertEquals(text, name(message));
        assertEquals(CharacterSets.WINDOWS_1252, message.charset());
        assertEquals(List.of(Flag.Code.CHARSET_MISMATCH), MessageTest.codes(message));
    }

    @Test
    void oneBrokenValueDoesNotSpoilTheOthers() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Samples.utf8(message("UNICODE UTF-8", NAME) + "\rNTE|1||M"));
        bytes.write(0xFC);
        bytes.writeBytes(Samples.utf8("ller\r"));
        Message message = Samples.read(bytes.toByteArray());
        assertEquals(NAME, name(message));
        assertEquals("Müller", message.find("NTE").orElseThrow().text(3));
        assertEquals(List.of(Flag.Code.CHARSET_MISMATCH), MessageTest.codes(message));
    }

    @Test
    void anAbsentSetIsTheFeedsDefault() {
        var latin = new Defaults(Charset.forName("ISO-8859-15"), ZoneId.of("Europe/Brussels"));
        byte[] sent = message("", "5 €").getBytes(latin.charset());
        Read read = Message.read(sent, latin);
        assertTrue(read instanceof Read.Readable(Message message)
                && name(message).equals("5 €")
                && message.flags().isEmpty());
        assertEquals(List.of(), Samples.read(message("", NAME)).flags());
    }

    @Test
    void anUnknownSetIsFlaggedAndTheTextReadAllTheSame() {
        Message message = Samples.read(message("KLINGON~UNICODE UTF-8", NAME));
        assertEquals(NAME, name(message));
        assertEquals(List.of(Flag.Code.CHARSET_UNKNOWN), MessageTest.codes(message));
    }

    @Test
    void aByteOrderMarkIsPassedOverAndFlagged() {
        Message message = Samples.read("\uFEFF" + message("UNICODE UTF-8", NAME));
        assertEquals(NAME, name(message));
        assertEquals(List.of(Flag.Code.BYTE_ORDER_MARK), MessageTest.codes(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE"})
    void twoBytesPerCharacterAreRead(String encoding) {
        Message message = Samples.read(message("UNICODE UTF-16", NAME).getBytes(Charset.forName(encoding)));
        assertEquals(NAME, name(message));
        assertEquals(List.of(), message.flags());
    }

    @Test
    void utf16ThatIsNoneIsFlagged() {
        Message message = Samples.read(message("UNICODE UTF-16", "Doe"));
        assertEquals("Doe", name(message));
        assertEquals(List.of(Flag.Code.CHARSET_MISMATCH), MessageTest.codes(message));
    }

    @Test
    void aSetWhoseLettersContainDelimitersIsDecodedBeforeSplitting() {
        String text = "\u8868\u30BD\u80FD"; // in Shift JIS each ends in the byte of a backslash
        Message message = Samples.read(message("SHIFT_JIS", text).getBytes(Charset.forName("Shift_JIS")));
        assertEquals(text, name(message));
        assertEquals("F", message.find("PID").orElseThrow().text(8));
    }

    @Test
    void anAsciiMessageIsOddInNoSet() {
        assertEquals(List.of(), Samples.read(message("ASCII", "Doe")).flags());
        assertEquals(
                StandardCharsets.US_ASCII, Samples.read(message("ASCII", "Doe")).charset());
    }

    private static String message(String declared, String name) {
        return "MSH|^~\\&|A||||||ADT^A01|1|P|2.5||||||" + declared + "\rPID|1||77||" + name + "|||F";
    }

    private static String name(Message message) {
        return message.find("PID").orElseThrow().text(5);
    }
}
