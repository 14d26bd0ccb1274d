package releve.mirror;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSocket;
import jdk.net.ExtendedSocketOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import releve.journal.Journal;

/** The MLLP server: one virtual thread per connection, plain or TLS. */
public final class Listener implements AutoCloseable {
    /** Connections waiting to be accepted; a reconnecting hospital comes all at once. */
    private static final int BACKLOG = 1024;

    private static final Logger log = LoggerFactory.getLogger(Listener.class);

    private final ListenerSettings settings;
    private final ServerSocket server;
    private final Conversation.Shared shared;
    private final TallyClerk clerk;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Listener(ListenerSettings settings, ServerSocket server, Conversation.Shared shared, TallyClerk clerk) {
        this.settings = settings;
        this.server = server;
        this.shared = shared;
        this.clerk = clerk;
    }

    /** Binds and begins to accept. The journal and the view stay the caller's to close, after this. */
    public static Listener open(Journal journal, MirrorView view, ListenerSettings settings, Clock clock)
            throws IOException {
        ServerSocket server = Tls.serverSocket(settings);
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(settings.address(), settings.port()), BACKLOG);
        var clerk = new TallyClerk(journal, clock);
        var shared = new Conversation.Shared(
                new Intake(journal, view::settings),
                clerk,
                MemoryBudget.ofThisMachine(),
                settings.maximum(),
                clock,
                new AtomicLong());
        var listener = new Listener(settings, server, shared, clerk);
        Thread.ofPlatform().name("mllp-accept").daemon(false).start(listener::accept);
        log.info(
                "listening for HL7 v2 over MLLP on {}:{}{}",
                settings.address().getHostAddress(),
                listener.port(),
                settings.keyStore() == null ? "" : " (TLS)");
        return listener;
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Connections open now. */
    public int connections() {
        return open.size();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                admit(server.accept());
            } catch (SocketException e) {
                if (!server.isClosed()) {
                    pause(e);
                }
            } catch (IOException e) {
                pause(e);
            }
        }
    }

    private void admit(Socket socket) throws IOException {
        if (open.size() >= settings.connections()) {
            log.warn("turned away {}: {} connections are open already", socket.getRemoteSocketAddress(), open.size());
            socket.close();
            return;
        }
        open.add(socket);
        threads.execute(() -> {
            try (socket) {
                socket.setSoTimeout((int) settings.idle().toMillis());
                socket.setTcpNoDelay(true);
                probe(socket);
                new Conversation(socket, shared).run();
            } catch (IOException e) {
                log.info("connection {} ended: {}", socket.getRemoteSocketAddress(), e.getMessage());
            } catch (RuntimeException e) {
                log.error("connection {} ended by a fault in Relève", socket.getRemoteSocketAddress(), e);
            } finally {
                open.remove(socket);
            }
        });
    }

    /** A kept connection counts as a sign of life, so the end of a machine that died without a word must be noticed: in two minutes. */
    private static void probe(Socket socket) throws IOException {
        socket.setKeepAlive(true);
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
            socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 60);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, 15);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, 4);
        }
    }

    /** Out of file handles, most likely: wait for some to come free rather than spin. */
    private static void pause(IOException e) {
        log.error("cannot accept connections just now: {}", e.getMessage());
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The conversation sees the end after the frame it is at. TLS cannot end one direction only: there the connection ends. */
    private static void endOfInput(Socket socket) {
        try {
            if (socket instanceof SSLSocket) {
                socket.close();
            } else {
                socket.shutdownInput();
            }
        } catch (IOException e) {
            log.debug("connection {} was closing already: {}", socket.getRemoteSocketAddress(), e.getMessage());
        }
    }

    /** Stops listening, lets messages that are being kept finish, then closes every connection. */
    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            endOfInput(socket);
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                for (Socket socket : open) {
                    socket.close();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clerk.close();
    }
}
