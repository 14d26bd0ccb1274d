package releve.wardpc.pc;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A printer of the ward that takes PDF on a raw port, as most office printers do; it needs no print server and no driver. It says nothing
 * back: whether a page came out is for the eye to see.
 */
record PagePrinter(String host, int port) {
    static final int RAW_PORT = 9100;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(60);

    PagePrinter {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a printer is HOST or HOST:PORT, not " + host + ":" + port);
        }
    }

    /** @throws IllegalArgumentException if it is none */
    static PagePrinter read(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0 || text.endsWith("]")) {
            return new PagePrinter(text, RAW_PORT);
        }
        return new PagePrinter(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    /** True when the printer took all of it. */
    boolean send(byte[] pdf) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) CONNECT.toMillis());
            // a socket's own time-outs do not count for writing: a printer without paper stops reading
            var handing = new FutureTask<>(() -> {
                socket.getOutputStream().write(pdf);
                socket.shutdownOutput();
                return true;
            });
            Thread.ofVirtual().start(handing);
            return handing.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException | ExecutionException | TimeoutException notTaken) {
            return false;
        }
    }
}
