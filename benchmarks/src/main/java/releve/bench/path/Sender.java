package releve.bench.path;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection of the load generator: a raw socket that sends a frame and waits for its acknowledgement. */
final class Sender implements AutoCloseable {
    static final byte START = 0x0b;
    static final byte END = 0x1c;

    /** No server here may take longer; a bench that hangs says nothing. */
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final byte[] answer = new byte[1 << 16];

    Sender(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        out = socket.getOutputStream();
        in = socket.getInputStream();
    }

    /** Returns once the message is accepted; anything but an acceptance ends the bench. */
    void send(byte[] frame) throws IOException {
        out.write(frame);
        int length = 0;
        do {
            int read = in.read(answer, length, answer.length - length);
            if (read <= 0) {
                throw new IOException("the server closed the connection, or answered too much");
            }
            length += read;
        } while (length < 2 || answer[length - 2] != END);
        if (!accepted(answer, length)) {
            throw new IOException("not accepted: " + new String(answer, 0, length, StandardCharsets.ISO_8859_1));
        }
    }

    /** Whether MSA-1 is AA or CA. */
    static boolean accepted(byte[] answer, int length) {
        for (int i = 0; i + 6 < length; i++) {
            if (answer[i] == 'M' && answer[i + 1] == 'S' && answer[i + 2] == 'A') {
                return (answer[i + 4] == 'A' || answer[i + 4] == 'C') && answer[i + 5] == 'A';
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
