package releve.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Against real sockets: one that swallows, one that hangs up, one that never reads, none at all. */
final class LabelPrinterTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(500);

    @Test
    void aJobArrivesWholeAndAsUtf8() throws Exception {
        try (ServerSocket sink = sink(10)) {
            CompletableFuture<byte[]> arrived = CompletableFuture.supplyAsync(() -> readAll(sink));
            String job = "^XA^FDé^FS^XZ\n".repeat(1000);
            Delivery delivery = printer(sink, PATIENCE).send(job);
            assertEquals(new Delivery.Sent(job.getBytes(StandardCharsets.UTF_8).length), delivery);
            assertEquals(job, new String(arrived.get(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aPortNobodyListensOnRefuses() throws IOException {
        LabelPrinter printer;
        try (ServerSocket sink = sink(1)) {
            printer = printer(sink, PATIENCE);
        }
        var refused = assertInstanceOf(Delivery.Refused.class, printer.send("^XA^XZ"));
        assertEquals(false, refused.begun());
        assertTrue(refused.reason().contains("nothing listens"), refused.reason());
    }

    @Test
    void aPrinterThatHangsUpRefuses() throws IOException {
        try (ServerSocket sink = sink(1)) {
            Thread.ofVirtual().start(() -> hangUp(sink));
            var refused = assertInstanceOf(
                    Delivery.Refused.class, printer(sink, PATIENCE).send("x".repeat(20_000_000)));
            assertTrue(refused.begun());
        }
    }

    @Test
    void aPrinterThatStopsReadingRefusesInTime() throws IOException {
        try (ServerSocket sink = sink(1)) {
            var refused = assertInstanceOf(
                    Delivery.Refused.class, printer(sink, SHORT).send("x".repeat(20_000_000)));
            assertTrue(refused.reason().contains("stopped reading"), refused.reason());
        }
    }

    @Test
    void anUnknownNameIsUnreachable() {
        var unreachable = assertInstanceOf(
                Delivery.Unreachable.class,
                new LabelPrinter("no-such-printer.invalid", LabelPrinter.RAW_PORT, SHORT).send("^XA^XZ"));
        assertTrue(unreachable.reason().contains("no-such-printer.invalid"));
    }

    /** A listener whose queue is full leaves a connection without an answer, as a printer that is switched off does. */
    @Test
    void aPrinterThatDoesNotAnswerIsUnreachableInTime() throws IOException {
        try (ServerSocket sink = sink(1)) {
            Delivery delivery = new Delivery.Sent(0);
            for (int i = 0; i < 8 && delivery instanceof Delivery.Sent; i++) {
                delivery = printer(sink, SHORT).send("^XA^XZ");
            }
            assertInstanceOf(Delivery.Unreachable.class, delivery);
        }
    }

    @Test
    void anAddressThatCannotBeOneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LabelPrinter(" ", 9100, PATIENCE));
        assertThrows(IllegalArgumentException.class, () -> new LabelPrinter("x", 0, PATIENCE));
        assertThrows(IllegalArgumentException.class, () -> new LabelPrinter("x", 9100, Duration.ZERO));
    }

    private static ServerSocket sink(int backlog) throws IOException {
        return new ServerSocket(0, backlog, InetAddress.getLoopbackAddress());
    }

    private static LabelPrinter printer(ServerSocket sink, Duration patience) {
        return new LabelPrinter("127.0.0.1", sink.getLocalPort(), patience);
    }

    private static byte[] readAll(ServerSocket sink) {
        try (Socket socket = sink.accept()) {
            return socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void hangUp(ServerSocket sink) {
        try (Socket socket = sink.accept()) {
            socket.setSoLinger(true, 0);
            socket.getInputStream().read();
        } catch (IOException ignored) {
            // the printer is gone either way
        }
    }
}
