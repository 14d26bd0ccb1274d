package releve.hl7;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A connection that delivers its bytes in given pieces: a read never goes beyond one, and only the current one has arrived. */
final class Chunks extends InputStream {
    private final Deque<byte[]> pieces;
    private byte[] piece = new byte[0];
    private int at;
    private boolean waits;

    Chunks(List<byte[]> pieces) {
        this.pieces = new ArrayDeque<>(pieces);
    }

    /** Once its bytes are used up, reading fails like a connection whose time-out has passed, instead of ending. */
    Chunks waitingAtTheEnd() {
        waits = true;
        return this;
    }

    void arrive(byte[] more) {
        pieces.add(more);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (at == piece.length) {
            if (pieces.isEmpty()) {
                if (waits) {
                    throw new SocketTimeoutException("nothing came");
                }
                return -1;
            }
            piece = pieces.removeFirst();
            at = 0;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, count);
        at += count;
        return count;
    }

    @Override
    public int available() {
        return piece.length - at;
    }
}
