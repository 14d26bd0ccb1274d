package releve.hl7;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of one connection: those kept since {@link #keepFromHere()}, and behind them those not looked at yet.
 *
 * <p>Invariant: {@code 0 <= start <= at <= limit <= bytes.length}.
 */
final class Inflow {
    private static final int SMALL = 2048;
    private static final int KEPT = 8192;

    private final InputStream in;
    private byte[] bytes = new byte[SMALL];
    private int start;
    private int at;
    private int limit;

    Inflow(InputStream in) {
        this.in = in;
    }

    /** Waits until there is a byte to look at; false at the end of the stream. */
    boolean await() throws IOException {
        return at < limit || fill();
    }

    /** Whether the byte {@code ahead} of the next one has arrived, or can be read without waiting. */
    boolean arrived(int ahead) throws IOException {
        while (at + ahead >= limit) {
            if (in.available() <= 0 || !fill()) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        makeRoom();
        int count = in.read(bytes, limit, bytes.length - limit);
        if (count > 0) {
            limit += count;
        }
        return count >= 0;
    }

    private void makeRoom() {
        if (start == limit) {
            start = 0;
            at = 0;
            limit = 0;
            if (bytes.length > KEPT) {
                bytes = new byte[KEPT];
            }
        }
        if (limit < bytes.length) {
            return;
        }
        byte[] room = start == 0 || bytes.length < KEPT ? new byte[doubled(bytes.length)] : bytes;
        System.arraycopy(bytes, start, room, 0, limit - start);
        bytes = room;
        at -= start;
        limit -= start;
        start = 0;
    }

    private static int doubled(int length) {
        return (int) Math.min(2L * length, Integer.MAX_VALUE - 8);
    }

    byte peek(int ahead) {
        return bytes[at + ahead];
    }

    void skip() {
        at++;
    }

    /** Goes on to the next byte that is one of the two; false, and at the end of what arrived, when there is none. */
    boolean seek(byte one, byte other) {
        while (at < limit && bytes[at] != one && bytes[at] != other) {
            at++;
        }
        return at < limit;
    }

    /** Forgets everything before the next byte. */
    void keepFromHere() {
        start = at;
    }

    int length() {
        return at - start;
    }

    /** What was kept, up to the next byte and at most that many bytes. */
    byte[] kept(int most) {
        return Arrays.copyOfRange(bytes, start, start + Math.min(most, at - start));
    }
}
