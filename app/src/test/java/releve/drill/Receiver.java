package releve.drill;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A receiver for the tests: answers AA, AR when there is no MSH, nothing to an empty frame, and hangs up when it was told to. */
final class Receiver implements Closeable {
    private final ServerSocket server;
    private final int hangUpEach;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** @param hangUpEach closes the connection instead of answering each so many messages; 0 for never */
    Receiver(int hangUpEach) throws IOException {
        this.hangUpEach = hangUpEach;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
    }

    List<String> heard() {
        return heard;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            }
        } catch (IOException expected) {
            // The test is over.
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (String message = frame(in); message != null; message = frame(in)) {
                if (message.isEmpty()) {
                    continue;
                }
                boolean readable = message.startsWith("MSH|");
                String id = readable ? message.split("\\|", -1)[9] : "";
                if (readable) {
                    heard.add(id);
                }
                if (hangUpEach > 0 && heard.size() % hangUpEach == 0) {
                    return;
                }
                String answer = "\u000bMSH|^~\\&|||||||ACK|1|P|2.5\rMSA|" + (readable ? "AA|" + id : "AR||no MSH")
                        + "\r\u001c\r";
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException expected) {
            // The sender hung up.
        }
    }

    private static @Nullable String frame(InputStream in) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        for (int read = in.read(); read >= 0; read = in.read()) {
            if (read == 0x1C) {
                return frame.toString(StandardCharsets.UTF_8);
            }
            if (read != 0x0B && !(read == 0x0D && frame.size() == 0)) {
                frame.write(read);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
