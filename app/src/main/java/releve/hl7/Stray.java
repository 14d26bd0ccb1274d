package releve.hl7;

import java.nio.charset.StandardCharsets;

/** What bytes that are no frame probably are, said so that the sender's engineer can act on it. */
final class Stray {
    private static final int TLS_HANDSHAKE = 0x16;
    private static final int TLS_MAJOR_VERSION = 3;

    private Stray() {}

    static String reason(byte[] head, boolean endedByFs) {
        if (head.length == 0) {
            return "the end of a frame (0x1C) without its beginning (0x0B)";
        }
        if (head.length > 2 && head[0] == TLS_HANDSHAKE && head[1] == TLS_MAJOR_VERSION) {
            return "TLS was spoken to a port without TLS";
        }
        String begin = new String(head, 0, Math.min(5, head.length), StandardCharsets.ISO_8859_1);
        if (begin.startsWith("GET ")
                || begin.startsWith("POST ")
                || begin.startsWith("HEAD ")
                || begin.startsWith("PUT ")) {
            return "HTTP was spoken to a port that takes MLLP";
        }
        if (Header.here(head, 0)) {
            return "an HL7 message without the MLLP frame around it: 0x0B must stand before it, 0x1C 0x0D behind it";
        }
        return endedByFs
                ? "the beginning of the frame (0x0B) is missing"
                : "bytes outside a frame: 0x0B must stand before each message, 0x1C 0x0D behind it";
    }

    /** Where the last message begins that was started inside a frame (VT, then a header); -1 when there is none. */
    static int lastRestart(byte[] content) {
        for (int i = content.length - 5; i >= 0; i--) {
            if (content[i] == Mllp.START && (Header.here(content, i + 1) || batch(content, i + 1))) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean batch(byte[] content, int at) {
        return (content[at] == 'F' || content[at] == 'B')
                && content[at + 1] == 'H'
                && content[at + 2] == 'S'
                && Delimiters.punctuation(content[at + 3]);
    }
}
