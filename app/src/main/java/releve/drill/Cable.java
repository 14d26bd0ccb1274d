package releve.drill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A site's line to the node: bytes go to and fro until it is cut; then nothing answers at its end until it is mended. */
public final class Cable implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;

    private final ServerSocket end;
    private final InetSocketAddress node;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** @param node where the line leads; its near end is on a free loopback port */
    public Cable(InetSocketAddress node) throws IOException {
        this.node = node;
        this.end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("cable").start(this::accept);
    }

    public int port() {
        return end.getLocalPort();
    }

    /** Everything under way breaks off, and whoever connects is turned away at once. */
    public void cut() {
        cut = true;
        open.forEach(Cable::close);
    }

    public void mend() {
        cut = false;
    }

    private void accept() {
        while (!end.isClosed()) {
            try {
                Socket near = end.accept();
                if (cut) {
                    close(near);
                } else {
                    Thread.ofVirtual().start(() -> connect(near));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket near) {
        try (near;
                Socket far = new Socket(node.getAddress(), node.getPort())) {
            open.add(near);
            open.add(far);
            Thread back = Thread.ofVirtual().start(() -> carry(far, near));
            carry(near, far);
            back.join();
        } catch (IOException broken) {
            // Whoever speaks over it sees it broken, which is all there is to say.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0 && !cut; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException broken) {
            // One end is gone; the other follows.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // It is closed.
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        end.close();
    }
}
