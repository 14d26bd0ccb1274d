package releve.hl7;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Takes files and batches apart into messages: several messages one after the other, with MLLP bytes between them or not, in an
 * FHS/BHS batch or not (HL7 v2.9, 2.10.3).
 */
public final class Batches {
    private static final String[] ENVELOPES = {"FHS", "BHS", "BTS", "FTS"};

    private Batches() {}

    /**
     * The messages, each from its header (and the byte order mark before it) to the next header, batch envelope or end of frame. Empty when
     * there is none. A file that is one message comes back as it is, not copied.
     */
    public static List<byte[]> split(byte[] bytes) {
        Optional<Wide> wide = Wide.find(bytes);
        if (wide.isEmpty()) {
            return narrow(bytes);
        }
        List<byte[]> messages = new ArrayList<>();
        for (byte[] message : narrow(wide.get().toUtf8(bytes))) {
            messages.add(wide.get().fromUtf8(message));
        }
        return messages;
    }

    private static List<byte[]> narrow(byte[] bytes) {
        List<byte[]> messages = new ArrayList<>();
        int at = Header.find(bytes, 0);
        while (at >= 0) {
            int end = end(bytes, at);
            int from = at >= 3 && Scan.mark(bytes, at - 3) ? at - 3 : at;
            boolean alone = messages.isEmpty() && end == bytes.length && Scan.skipBlank(bytes, 0) == at;
            messages.add(alone ? bytes : Arrays.copyOfRange(bytes, from, end));
            at = end == bytes.length ? -1 : Header.find(bytes, end);
        }
        return messages;
    }

    /** Where the message that begins at {@code from} ends. */
    private static int end(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length) {
            byte value = bytes[i];
            if (value == Mllp.END && endsFrame(bytes, i)) {
                return i;
            }
            i++;
            if ((value == '\r' || value == '\n') && begins(bytes, i)) {
                return i;
            }
        }
        return bytes.length;
    }

    private static boolean endsFrame(byte[] bytes, int at) {
        return at + 1 == bytes.length || bytes[at + 1] == '\r' || bytes[at + 1] == '\n' || bytes[at + 1] == Mllp.START;
    }

    private static boolean begins(byte[] bytes, int line) {
        int at = line;
        while (at < bytes.length && (Scan.blank(bytes[at]) || Scan.mark(bytes, at))) {
            at += Scan.blank(bytes[at]) ? 1 : 3;
        }
        return Header.here(bytes, at) || envelope(bytes, at);
    }

    private static boolean envelope(byte[] bytes, int at) {
        for (String name : ENVELOPES) {
            if (at + 3 <= bytes.length
                    && bytes[at] == name.charAt(0)
                    && bytes[at + 1] == name.charAt(1)
                    && bytes[at + 2] == name.charAt(2)
                    && (at + 3 == bytes.length || !Delimiters.alphanumeric(bytes[at + 3]))) {
                return true;
            }
        }
        return false;
    }
}
