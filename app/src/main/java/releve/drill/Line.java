package releve.drill;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** One MLLP connection of a sender: a message goes out, its answer comes back, then the next (HL7 v2 transport, MLLP release 1). */
final class Line implements Closeable {
    private static final int START = 0x0B;
    private static final int END = 0x1C;
    private static final int RETURN = 0x0D;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Line(InetSocketAddress to, Duration patience) throws IOException {
        socket = new Socket();
        try {
            int millis = Math.toIntExact(patience.toMillis());
            socket.connect(new InetSocketAddress(to.getHostString(), to.getPort()), millis);
            socket.setSoTimeout(millis);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 4096);
            out = socket.getOutputStream();
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    Answer exchange(byte[] message) throws IOException {
        write(message);
        return Answer.read(frame());
    }

    /** An empty frame: says that the sender lives; no answer is awaited. */
    void poll() throws IOException {
        write(new byte[0]);
    }

    private void write(byte[] message) throws IOException {
        byte[] framed = new byte[message.length + 3];
        framed[0] = START;
        System.arraycopy(message, 0, framed, 1, message.length);
        framed[message.length + 1] = END;
        framed[message.length + 2] = RETURN;
        out.write(framed);
        out.flush();
    }

    private byte[] frame() throws IOException {
        while (next() != START) {
            // Bytes between frames mean nothing.
        }
        ByteArrayOutputStream frame = new ByteArrayOutputStream(256);
        for (int read = next(); read != END; read = next()) {
            frame.write(read);
        }
        return frame.toByteArray();
    }

    private int next() throws IOException {
        int read = in.read();
        if (read < 0) {
            throw new EOFException("the receiver closed the connection before it answered");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
