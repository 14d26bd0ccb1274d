package releve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A relay on loopback that can be pulled out: every connection over it breaks off, and no new one comes about until it is put back. */
final class Cable implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int to;
    private volatile boolean in = true;

    Cable(int to) throws IOException {
        this.to = to;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void plug(boolean plugged) {
        in = plugged;
        if (!plugged) {
            open.forEach(Cable::quietly);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                Thread.ofVirtual().start(() -> relay(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void relay(Socket near) {
        open.add(near);
        try (near;
                Socket far = new Socket(InetAddress.getLoopbackAddress(), to)) {
            open.add(far);
            if (!in) {
                return;
            }
            Thread back = Thread.ofVirtual().start(() -> pump(far, near));
            pump(near, far);
            back.join();
            open.remove(far);
        } catch (IOException pulled) {
            // both ends have heard of it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(near);
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException pulled) {
            quietly(from);
            quietly(to);
        }
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // it is closed
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        plug(false);
    }
}
