package releve.crisis.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What may be attached, told by the first bytes alone; a name or a type that a browser sends proves nothing. */
enum FileKind {
    PDF("application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
    JPEG("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    /** UTF-8 without control characters; markup in it is shown as text. */
    TEXT("text/plain; charset=utf-8", new byte[0]);

    private final String type;
    private final byte[] start;

    FileKind(String type, byte[] start) {
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

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length > start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
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
