package releve.hl7;

import java.util.Arrays;

/** Bytes between frames that belong to none: the first few are kept to show, the rest only passed over. */
final class StrayBytes {
    private final byte[] head;
    private int kept;

    StrayBytes(int most) {
        head = new byte[most];
    }

    /** Line ends, spaces and zero bytes between frames mean nothing. */
    void add(byte b) {
        if (kept == 0 && (b == '\r' || b == '\n' || b == ' ' || b == 0 || b == MllpWriter.END)) {
            return;
        }
        if (kept < head.length) {
            head[kept++] = b;
        }
    }

    boolean isEmpty() {
        return kept == 0;
    }

    Frame.Broken broken(String reason) {
        var broken = new Frame.Broken(reason, Arrays.copyOf(head, kept));
        kept = 0;
        return broken;
    }
}
