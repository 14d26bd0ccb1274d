package releve.crisis.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What may be attached, told by the first bytes alone; a name or a type that a browser sends proves nothing. */
enum FileKind {
    PDF("application/pdf", "%PDF-"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    /** UTF-8 without control characters; markup in it is shown as text. */
    TEXT("text/plain; charset=utf-8", "");

    private final String type;

    /** The first bytes, one letter each. */
    private final String start;

    FileKind(String type, String start) {
        this.type = type;
        this.start = start;
    }

    /** The content type it is served with. */
    String type() {
        return type;
    }

    static Optional<FileKind> of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(kind -> kind == TEXT ? isText(bytes) : startsWith(bytes, kind.start))
                .findFirst();
    }

    private static boolean startsWith(byte[] bytes, String start) {
        return bytes.length > start.length()
                && new String(bytes, 0, start.length(), StandardCharsets.ISO_8859_1).equals(start);
    }

    private static boolean isText(byte[] bytes) {
        try {
            return bytes.length > 0
                    && StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .chars()
                            .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }
}
