package releve.bench.path;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A message ready for the wire again and again, each time with a control id (MSH-10) of its own, so that none is a repeat. */
final class Stamp {
    private static final int CONTROL_ID = 10;

    private final byte[] before;
    private final byte[] after;

    private Stamp(byte[] before, byte[] after) {
        this.before = before;
        this.after = after;
    }

    /** Takes a message without its frame. */
    static Stamp of(byte[] message) {
        byte separator = message[3];
        int at = 0;
        // MSH-1 is the separator itself, so field 10 begins after the ninth.
        for (int found = 0; found < CONTROL_ID - 1; at++) {
            if (at == message.length || message[at] == '\r') {
                throw new IllegalArgumentException(
                        "a header without MSH-10: " + new String(message, 0, at, StandardCharsets.ISO_8859_1));
            }
            if (message[at] == separator) {
                found++;
            }
        }
        int end = at;
        while (end < message.length && message[end] != separator && message[end] != '\r') {
            end++;
        }
        return new Stamp(
                joined(new byte[] {Sender.START}, Arrays.copyOf(message, at)),
                joined(Arrays.copyOfRange(message, end, message.length), new byte[] {Sender.END, '\r'}));
    }

    /** The MLLP frame of a message that goes out as it is. */
    static byte[] framed(byte[] message) {
        byte[] frame = new byte[message.length + 3];
        frame[0] = Sender.START;
        System.arraycopy(message, 0, frame, 1, message.length);
        frame[message.length + 1] = Sender.END;
        frame[message.length + 2] = '\r';
        return frame;
    }

    /** The whole MLLP frame with this control id. */
    byte[] frame(String controlId) {
        byte[] id = controlId.getBytes(StandardCharsets.US_ASCII);
        byte[] frame = Arrays.copyOf(before, before.length + id.length + after.length);
        System.arraycopy(id, 0, frame, before.length, id.length);
        System.arraycopy(after, 0, frame, before.length + id.length, after.length);
        return frame;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
