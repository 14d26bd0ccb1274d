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

    /** Below this a buffer asks for no room. */
    private static final int FREE = 65_536;

    private final InputStream in;
    private final long most;
    private final Room room;
    private long taken;
    private boolean refused;
    private byte[] bytes = new byte[SMALL];
    private int start;
    private int at;
    private int limit;

    /** @param kept the most that is ever kept; the buffer holds a little more */
    Inflow(InputStream in, int kept, Room room) {
        this.in = in;
        this.most = Math.min((long) kept + KEPT, Integer.MAX_VALUE - 8L);
        this.room = room;
    }

    /** Waits until there is a byte to look at; false at the end of the stream, and when there was no room for more. */
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

    /** Whether reading stopped because there was no room. */
    boolean refused() {
        return refused;
    }

    private boolean fill() throws IOException {
        if (!makeRoom()) {
            return false;
        }
        int count = in.read(bytes, limit, bytes.length - limit);
        if (count > 0) {
            limit += count;
        }
        return count >= 0;
    }

    private boolean makeRoom() {
        if (start == limit) {
            start = 0;
            at = 0;
            limit = 0;
            if (bytes.length > KEPT) {
                bytes = new byte[KEPT];
                close();
            }
        }
        if (limit < bytes.length) {
            return true;
        }
        boolean grows = start == 0 || bytes.length < KEPT;
        int length = grows ? (int) Math.max(bytes.length + 1024L, Math.min(2L * bytes.length, most)) : bytes.length;
        refused = grows && !reserved(length);
        if (refused) {
            return false;
        }
        byte[] to = grows ? new byte[length] : bytes;
        System.arraycopy(bytes, start, to, 0, limit - start);
        bytes = to;
        at -= start;
        limit -= start;
        start = 0;
        return true;
    }

    private boolean reserved(int length) {
        long more = length <= FREE ? 0 : length - taken;
        if (more > 0 && !room.take(more)) {
            return false;
        }
        taken += more;
        return true;
    }

    /** Gives back all room taken. */
    void close() {
        if (taken > 0) {
            room.giveBack(taken);
            taken = 0;
        }
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
        refused = false;
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
