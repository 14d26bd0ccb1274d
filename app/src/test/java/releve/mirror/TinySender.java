package releve.mirror;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A sender written for these tests with nothing of ours in it: frames, one acknowledgement at a time. */
final class TinySender implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    TinySender(int port) throws IOException {
        this(new Socket(), port);
    }

    /** Over a socket that is not connected yet, such as one that speaks TLS. */
    TinySender(Socket unconnected, int port) throws IOException {
        socket = unconnected;
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
        socket.setSoTimeout(60_000);
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** Sends one message and returns its acknowledgement, or throws when the connection ends first. */
    String send(String message) throws IOException {
        return send(message.getBytes(StandardCharsets.ISO_8859_1));
    }

    String send(byte[] message) throws IOException {
        byte[] frame = new byte[message.length + 3];
        frame[0] = 0x0b;
        System.arraycopy(message, 0, frame, 1, message.length);
        frame[message.length + 1] = 0x1c;
        frame[message.length + 2] = 0x0d;
        write(frame);
        return reply();
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    String reply() throws IOException {
        var text = new StringBuilder();
        for (int b = in.read(); b != 0x1c; b = in.read()) {
            if (b < 0) {
                throw new IOException("the connection ended before an acknowledgement");
            }
            if (b != 0x0b) {
                text.append((char) b);
            }
        }
        in.read(); // the CR after FS
        return text.toString();
    }

    /** A synthetic registration; {@code id} is control id and patient number. */
    static String registration(String id, String family) {
        return "MSH|^~\\&|HIS|H1|RELEVE|H1|20261120120000||ADT^A28|" + id + "|P|2.5\r"
                + "EVN|A28|20261120120000\r"
                + "PID|1||" + id + "^^^CHR^PI||" + family + "^Synthetic||19500101|F\r"
                + "PV1|1|N\r";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
