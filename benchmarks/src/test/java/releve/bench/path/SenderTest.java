package releve.bench.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SenderTest {
    @Test
    void anAcceptanceInEitherModeIsOne() {
        assertTrue(accepted("AA"));
        assertTrue(accepted("CA"));
    }

    @Test
    void anErrorOrARejectionIsNone() {
        assertFalse(accepted("AE"));
        assertFalse(accepted("AR"));
        assertFalse(Sender.accepted(new byte[0], 0));
    }

    @Test
    void aRejectedMessageEndsTheBench() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread rejecting = Thread.ofVirtual().start(() -> reject(server));
            try (var sender = new Sender(server.getLocalPort())) {
                IOException e = assertThrows(IOException.class, () -> sender.send(new byte[] {11, 'M', 28, 13}));
                assertTrue(e.toString().contains("MSA|AR"));
            }
            rejecting.join();
            assertEquals(Thread.State.TERMINATED, rejecting.getState());
        }
    }

    private static void reject(ServerSocket server) {
        try (var socket = server.accept()) {
            socket.getInputStream().readNBytes(4);
            socket.getOutputStream().write(answer("AR"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean accepted(String code) {
        byte[] answer = answer(code);
        return Sender.accepted(answer, answer.length);
    }

    private static byte[] answer(String code) {
        return ("\u000bMSH|^~\\&|B||||||ACK|1|P|2.5\rMSA|" + code + "|1\r\u001c\r").getBytes(StandardCharsets.UTF_8);
    }
}
