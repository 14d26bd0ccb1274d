package releve.hl7;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes MLLP frames off one connection. Not for several threads at once.
 *
 * <p>Where senders depart from the protocol:
 *
 * <ul>
 *   <li>A frame ends at FS when CR, LF or VT follows, or when nothing has followed yet: a sender that forgets the CR waits for its
 *       acknowledgement and must get it. FS with other bytes behind it is text.
 *   <li>CR, LF or CRLF behind a frame belong to it; further ones, blanks and zeros are a sign of life ({@link Frame.Empty}).
 *   <li>VT inside a frame is text (word processors use it as a line break), unless a message or batch header follows: then the
 *       sender gave up the frame before it.
 *   <li>Bytes outside a frame are reported as soon as no more of them have arrived, so that their sender gets an answer.
 * </ul>
 *
 * <p>Memory follows the bytes received: 2 KiB while a connection has never spoken, 8 KiB between frames, at most about twice the
 * frame being received; a large one asks the {@link Room} first. An exception of the stream (a time-out, say) loses nothing; the next call goes on.
 */
public final class MllpReader {
    private static final int HEAD = 512;

    private final Inflow inflow;
    private final int maxBytes;

    private State state = State.BETWEEN;
    private LineEnd lineEnd = LineEnd.NONE;
    private @Nullable Frame pending;
    private byte @Nullable [] head;
    private long passed;

    private enum State {
        BETWEEN,
        INSIDE,
        TOO_LARGE,
        OUTSIDE
    }

    /** What may still come of the line end behind the last frame. */
    private enum LineEnd {
        NONE,
        LF,
        CR_LF
    }

    public MllpReader(InputStream in, int maxBytes) {
        this(in, maxBytes, Room.UNLIMITED);
    }

    /** @param maxBytes the largest message */
    public MllpReader(InputStream in, int maxBytes, Room room) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maximum frame size " + maxBytes);
        }
        this.inflow = new Inflow(in, maxBytes, room);
        this.maxBytes = maxBytes;
    }

    /** The next frame; waits until there is one. After {@link Frame.End} there is nothing but End. */
    public Frame next() throws IOException {
        Frame frame = pending;
        pending = null;
        while (frame == null) {
            frame = switch (state) {
                case BETWEEN -> between();
                case INSIDE -> inside();
                case TOO_LARGE -> tooLarge();
                case OUTSIDE -> outside();
            };
        }
        return frame;
    }

    private @Nullable Frame between() throws IOException {
        inflow.keepFromHere();
        if (!inflow.await()) {
            return new Frame.End();
        }
        byte value = inflow.peek(0);
        if (value == Mllp.START) {
            inflow.skip();
            inflow.keepFromHere();
            state = State.INSIDE;
            return null;
        }
        if (value != '\r' && value != '\n' && value != ' ' && value != '\t' && value != 0) {
            state = State.OUTSIDE;
            return null;
        }
        inflow.skip();
        boolean expected = value == '\r' ? lineEnd == LineEnd.CR_LF : value == '\n' && lineEnd != LineEnd.NONE;
        lineEnd = value == '\r' ? LineEnd.LF : LineEnd.NONE;
        return expected ? null : new Frame.Empty();
    }

    private @Nullable Frame inside() throws IOException {
        boolean stopped = inflow.seek(Mllp.END, Mllp.END);
        if (inflow.length() > maxBytes) {
            state = State.TOO_LARGE;
            return null;
        }
        if (!stopped) {
            return inflow.await() ? null : stuck();
        }
        if (!frameEnds()) {
            inflow.skip();
            return null;
        }
        byte[] content = inflow.kept(Integer.MAX_VALUE);
        behindFrame();
        return whole(content);
    }

    /** Nothing more comes into the frame: there is no room, or the connection ended. */
    private @Nullable Frame stuck() {
        if (inflow.refused()) {
            state = State.TOO_LARGE;
            return null;
        }
        byte[] begin = inflow.kept(HEAD);
        state = State.BETWEEN;
        return new Frame.Broken("the connection ended inside a frame", begin);
    }

    /** Whether the FS that comes next ends its frame. */
    private boolean frameEnds() throws IOException {
        if (!inflow.arrived(1)) {
            return true;
        }
        byte value = inflow.peek(1);
        return value == '\r' || value == '\n' || value == Mllp.START;
    }

    private void behindFrame() {
        inflow.skip();
        inflow.keepFromHere();
        lineEnd = LineEnd.CR_LF;
        state = State.BETWEEN;
    }

    private Frame whole(byte[] content) {
        if (Scan.skipBlank(content, 0) == content.length) {
            return new Frame.Empty();
        }
        int restart = Stray.lastRestart(content);
        if (restart < 0) {
            return new Frame.Whole(content);
        }
        pending = new Frame.Whole(Arrays.copyOfRange(content, restart, content.length));
        byte[] begin = Arrays.copyOf(content, Math.min(HEAD, restart - 1));
        return new Frame.Broken("a frame was begun, but its end never came before the next one began", begin);
    }

    private @Nullable Frame tooLarge() throws IOException {
        boolean stopped = inflow.seek(Mllp.END, Mllp.END);
        pass();
        if (!stopped) {
            return inflow.await() ? null : passedOver();
        }
        if (!frameEnds()) {
            inflow.skip();
            return null;
        }
        behindFrame();
        return passedOver();
    }

    /** Forgets the bytes looked at, but for their number and the first of them. */
    private void pass() {
        if (head == null) {
            head = inflow.kept(HEAD);
        }
        passed += inflow.length();
        inflow.keepFromHere();
    }

    private Frame passedOver() {
        Frame frame = new Frame.TooLarge(passed);
        taken();
        state = State.BETWEEN;
        return frame;
    }

    private byte[] taken() {
        byte[] taken = head == null ? new byte[0] : head;
        head = null;
        passed = 0;
        return taken;
    }

    private @Nullable Frame outside() throws IOException {
        boolean stopped = inflow.seek(Mllp.START, Mllp.END);
        pass();
        if (!stopped && passed < maxBytes && inflow.arrived(0)) {
            return null;
        }
        boolean end = stopped && inflow.peek(0) == Mllp.END;
        if (end) {
            behindFrame();
        }
        state = State.BETWEEN;
        byte[] begin = taken();
        return new Frame.Broken(Stray.reason(begin, end), begin);
    }

    /** Gives back the room that a connection which ends in the middle still holds. */
    public void close() {
        inflow.close();
    }
}
