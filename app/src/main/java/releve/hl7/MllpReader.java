package releve.hl7;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads MLLP frames from a stream. Tolerant where the sense is clear: line ends, spaces and zero bytes between frames are passed
 * over; an end mark counts without the carriage return behind it when nothing else follows yet. Memory grows with what has arrived,
 * never with what is allowed.
 */
public final class MllpReader {
    /** An idle connection holds this much. */
    private static final int SMALL = 2 * 1024;

    /** One that is busy reads so much at a time. */
    private static final int LARGE = 32 * 1024;

    /** Messages below this ask for no room. */
    private static final int FREE = 64 * 1024;

    private static final int HEAD = 80;

    private final InputStream in;
    private final int maximum;
    private final Room room;
    private byte[] chunk = new byte[SMALL];
    private int at;
    private int filled;
    private boolean ended;

    private byte[] frame = new byte[0];
    private int length;
    private long taken;
    private final StrayBytes stray = new StrayBytes(HEAD);

    public MllpReader(InputStream in, int maximum) {
        this(in, maximum, Room.UNLIMITED);
    }

    /** @param maximum the largest message, in bytes */
    public MllpReader(InputStream in, int maximum, Room room) {
        this.in = in;
        this.maximum = maximum;
        this.room = room;
    }

    /** The next frame; waits for it. The room of the frame before is given back. */
    public Frame next() throws IOException {
        release();
        while (true) {
            if (!more()) {
                return stray.isEmpty() ? new Frame.End() : stray.broken("the connection ended outside a frame");
            }
            byte b = chunk[at++];
            if (b == MllpWriter.START) {
                if (!stray.isEmpty()) {
                    at--;
                    return stray.broken("bytes came outside a frame");
                }
                return inside();
            }
            if (b == MllpWriter.END && !stray.isEmpty()) {
                return stray.broken("a frame has no start mark (VT, hexadecimal 0B)");
            }
            stray.add(b);
        }
    }

    /** From just behind the start mark to the end mark. */
    private Frame inside() throws IOException {
        length = 0;
        long dropped = 0;
        while (more()) {
            int end = Scan.next(chunk, at, filled, MllpWriter.END);
            dropped += keep(at, end, dropped > 0);
            at = end;
            if (end < filled) {
                at++;
                if (closes()) {
                    return dropped > 0 ? tooLarge(dropped) : whole();
                }
                dropped += keep(end, end + 1, dropped > 0); // an end mark that ends nothing is data
            }
        }
        byte[] head = Arrays.copyOf(frame, Math.min(length, HEAD));
        return new Frame.Broken("the connection ended inside a frame", head);
    }

    /** Behind an end mark: a line end, another frame, the end of the stream or, for now, nothing. */
    private boolean closes() throws IOException {
        if (at == filled && in.available() == 0) {
            return true;
        }
        if (!more()) {
            return true;
        }
        byte b = chunk[at];
        return b == '\r' || b == '\n' || b == MllpWriter.START;
    }

    /** Adds to the frame; returns how many bytes could not be kept. */
    private long keep(int from, int to, boolean dropping) {
        int more = to - from;
        if (dropping || more > maximum - length || !grow(length + more)) {
            return more == 0 && !dropping ? 0 : Math.max(1, more);
        }
        System.arraycopy(chunk, from, frame, length, more);
        length += more;
        return 0;
    }

    private boolean grow(int needed) {
        if (needed <= frame.length) {
            return true;
        }
        int size = (int) Math.min(Math.max(maximum, needed), Math.max(needed, 2L * frame.length));
        size = Math.max(size, Math.min(512, maximum));
        if (size > FREE) {
            if (!room.take(size - taken)) {
                return false;
            }
            taken = size;
        }
        frame = Arrays.copyOf(frame, size);
        return true;
    }

    private Frame tooLarge(long dropped) {
        long all = length + dropped;
        frame = new byte[0];
        return new Frame.TooLarge(all);
    }

    private Frame whole() {
        if (length == 0) {
            return new Frame.Empty();
        }
        int cut = lostEnd();
        if (cut > 0) {
            // The frame before was never ended: say so first, then read this one again.
            byte[] head = Arrays.copyOf(frame, Math.min(cut, HEAD));
            pushBack(cut);
            return new Frame.Broken("a new frame began before the one before had ended", head);
        }
        byte[] bytes = Arrays.copyOf(frame, length);
        if (frame.length > FREE) {
            frame = new byte[0];
        }
        return new Frame.Whole(bytes);
    }

    /** Where a start mark stands within the frame right before a header, or -1. Elsewhere it is data. */
    private int lostEnd() {
        for (int i = 1; i + 3 < length; i++) {
            if (frame[i] == MllpWriter.START && frame[i + 1] == 'M' && frame[i + 2] == 'S' && frame[i + 3] == 'H') {
                return i;
            }
        }
        return -1;
    }

    private void pushBack(int from) {
        int frameBytes = length - from;
        byte[] joined = new byte[frameBytes + 2 + filled - at];
        System.arraycopy(frame, from, joined, 0, frameBytes);
        joined[frameBytes] = MllpWriter.END;
        joined[frameBytes + 1] = MllpWriter.CR;
        System.arraycopy(chunk, at, joined, frameBytes + 2, filled - at);
        chunk = joined;
        at = 0;
        filled = joined.length;
    }

    private void release() {
        if (taken > 0) {
            room.giveBack(taken);
            taken = 0;
            frame = new byte[0];
        }
    }

    /** Whether there is a byte to look at; waits for it. */
    private boolean more() throws IOException {
        if (at < filled) {
            return true;
        }
        if (ended) {
            return false;
        }
        if (filled == chunk.length && chunk.length < LARGE) {
            chunk = new byte[LARGE];
        }
        at = 0;
        filled = Math.max(0, in.read(chunk, 0, chunk.length));
        ended = filled == 0;
        return !ended;
    }

    /** Gives back what a connection that ends in the middle still holds. */
    public void close() {
        release();
    }
}
