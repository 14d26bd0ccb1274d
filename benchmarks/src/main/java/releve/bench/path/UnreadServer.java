package releve.bench.path;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import releve.bench.harness.Answering;

/** The floor of the whole path: finds the end of the frame and answers a fixed acknowledgement; reads and keeps nothing. */
public final class UnreadServer {
    private static final byte[] ANSWER =
            "\u000bMSH|^~\\&|BENCH||||||ACK|1|P|2.5\rMSA|AA|1\r\u001c\r".getBytes(StandardCharsets.US_ASCII);

    private UnreadServer() {}

    public static void main(String[] args) throws IOException {
        try (var server = new ServerSocket(0, 128, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> accept(server));
            Answering.serve("port " + server.getLocalPort(), Answering::processCpu);
        }
    }

    private static void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException e) {
                return; // closed: the bench is over
            }
        }
    }

    private static void answer(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == Sender.END) {
                    in.read();
                    socket.getOutputStream().write(ANSWER);
                }
            }
        } catch (IOException e) {
            System.err.println("connection ended: " + e.getMessage());
        }
    }
}
