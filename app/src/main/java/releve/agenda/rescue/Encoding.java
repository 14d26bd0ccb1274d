package releve.agenda.rescue;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which encoding a text lies, and where it begins after its byte order mark.
 *
 * <p>Without a mark, what is well-formed UTF-8 is UTF-8: a text of another encoding with accents is so only by a freak. Everything else
 * is Windows-1252, which has every printable character of ISO 8859-1 in the same place.
 */
record Encoding(Charset charset, int start) {
    static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Empty when a hint says an encoding that these bytes are not. */
    static Optional<Encoding> of(byte[] bytes, @Nullable Charset hint) {
        Encoding marked = marked(bytes);
        if (hint == null) {
            return Optional.of(
                    marked != null
                            ? marked
                            : new Encoding(
                                    fits(bytes, 0, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : WINDOWS, 0));
        }
        int start = marked != null && (marked.charset.equals(hint) || hint.equals(StandardCharsets.UTF_16))
                ? marked.start
                : 0;
        Charset charset = marked != null && hint.equals(StandardCharsets.UTF_16) ? marked.charset : hint;
        return fits(bytes, start, charset) ? Optional.of(new Encoding(charset, start)) : Optional.empty();
    }

    private static @Nullable Encoding marked(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        return begins(bytes, 0xFE, 0xFF) ? new Encoding(StandardCharsets.UTF_16BE, 2) : null;
    }

    static boolean begins(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Decodes through a small buffer: the text itself is not kept. */
    private static boolean fits(byte[] bytes, int start, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(8192);
        try {
            while (true) {
                var result = decoder.decode(in, out, true);
                if (result.isError()) {
                    result.throwException();
                }
                if (result.isUnderflow()) {
                    return true;
                }
                out.clear();
            }
        } catch (CharacterCodingException expected) {
            return false;
        }
    }
}
