package releve.paper;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A label printer on the network.
 *
 * @param port 9100 unless the printer was set otherwise
 * @param patience for reaching it, and again for handing over the job
 */
public record LabelPrinter(String host, int port, Duration patience) {
    /** Raw printing, as label printers come from the factory. */
    public static final int RAW_PORT = 9100;

    private static final Duration LONGEST = Duration.ofMinutes(10);

    public LabelPrinter {
        if (host.isBlank()) {
            throw new IllegalArgumentException("a label printer has a host");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + ": 1 to 65535 expected");
        }
        if (!patience.isPositive() || patience.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("patience " + patience + ": up to " + LONGEST + " expected");
        }
    }

    /** Hands over the job of one or several labels, as {@link Zpl#job} makes them. */
    public Delivery send(String job) {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            return new Delivery.Unreachable("no host is known by the name " + host);
        }
        try (Socket socket = new Socket()) {
            try {
                socket.connect(address, (int) patience.toMillis());
            } catch (ConnectException e) {
                return refusedOrUnreachable(e);
            } catch (IOException e) {
                return new Delivery.Unreachable("no answer from " + host + ":" + port + " (" + e.getMessage() + ")");
            }
            return handOver(socket, job.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new Delivery.Refused(true, host + ":" + port + " hung up (" + e.getMessage() + ")");
        }
    }

    /** The JDK says a closed port and an unanswering host with one exception, and tells them apart by its message only. */
    private Delivery refusedOrUnreachable(ConnectException e) {
        String said = String.valueOf(e.getMessage());
        return said.contains("refused")
                ? new Delivery.Refused(false, "nothing listens on " + host + ":" + port)
                : new Delivery.Unreachable("no answer from " + host + ":" + port + " (" + said + ")");
    }

    /** Writes under a watch, because a socket's own time-outs do not count for writing. */
    private Delivery handOver(Socket socket, byte[] job) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> closeWhenLate(socket, late));
        try {
            socket.getOutputStream().write(job);
            socket.shutdownOutput();
            return new Delivery.Sent(job.length);
        } catch (IOException e) {
            if (late.get()) {
                return new Delivery.Refused(
                        true, host + ":" + port + " stopped reading for " + patience.toSeconds() + " s");
            }
            throw e;
        } finally {
            watch.interrupt();
        }
    }

    private void closeWhenLate(Socket socket, AtomicBoolean late) {
        try {
            Thread.sleep(patience);
        } catch (InterruptedException ignored) {
            return;
        }
        late.set(true);
        try {
            socket.close();
        } catch (IOException ignored) {
            // it was closing already
        }
    }
}
