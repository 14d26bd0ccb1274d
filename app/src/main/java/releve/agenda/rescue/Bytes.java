package releve.agenda.rescue;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Optional;

/** The bytes of an export and the encoding they are read in. */
final class Bytes {
    private static final int LOOKED_AT = 64 * 1024;

    /** The end mark of files that DOS programs write. */
    private static final char END_OF_FILE = 0x1A;

    private final byte[] all;
    private final Encoding encoding;

    Bytes(byte[] all, Encoding encoding) {
        this.all = all;
        this.encoding = encoding;
    }

    Reader reader() {
        return new InputStreamReader(
                new ByteArrayInputStream(all, encoding.start(), all.length - encoding.start()), encoding.charset());
    }

    Charset charset() {
        return encoding.charset();
    }

    /** What these bytes are when they are no text: a spreadsheet saved as such is the most frequent. */
    static Optional<Reason> notText(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of(Reason.EMPTY);
        }
        if (Encoding.begins(bytes, 'P', 'K', 3, 4) || Encoding.begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of(Reason.SPREADSHEET);
        }
        if (Encoding.begins(bytes, '%', 'P', 'D', 'F')
                || Encoding.begins(bytes, '{', '\\', 'r', 't', 'f')
                || Encoding.begins(bytes, 0x1F, 0x8B)) {
            return Optional.of(Reason.ANOTHER_FORMAT);
        }
        return Optional.empty();
    }

    /** Whether the decoded text has characters that no export has, or is a page or a message. */
    Optional<Reason> otherText() {
        String head = head(LOOKED_AT);
        String start = head.strip();
        if (start.isEmpty() && all.length <= LOOKED_AT) {
            return Optional.of(Reason.EMPTY);
        }
        if (start.startsWith("<") || start.startsWith("{\"") || start.startsWith("MSH|")) {
            return Optional.of(Reason.ANOTHER_FORMAT);
        }
        return head.chars().anyMatch(Bytes::junk) ? Optional.of(Reason.NOT_TEXT) : Optional.empty();
    }

    /** Enough of the text to see how it is made. */
    String start() {
        return head(LOOKED_AT);
    }

    boolean calendar() {
        return head(1024).strip().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15);
    }

    private String head(int length) {
        int end = Math.min(all.length, encoding.start() + length);
        return new String(all, encoding.start(), end - encoding.start(), encoding.charset());
    }

    private static boolean junk(int character) {
        return character < ' ' && "\t\n\r\f".indexOf(character) < 0 && character != END_OF_FILE;
    }
}
