package releve;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

/** A node, a ward and a printer, each a host of its own, with a cable to the node that can be pulled. */
sealed interface Network extends AutoCloseable permits ThreeHosts, OneHost {
    /**
     * Where a program listens, and where the other hosts find it.
     *
     * @param bind the address it listens on, on its own host
     * @param host the address by which others reach it
     */
    record Door(String bind, int port, String host, int reached) {
        /** For a browser on another host. */
        String fromAfar() {
            return "https://" + host + ":" + reached;
        }

        /** For a browser on the same host. */
        String fromNearby() {
            return "https://" + (bind.equals("0.0.0.0") ? "127.0.0.1" : bind) + ":" + port;
        }
    }

    /** Namespaces where they can be made, otherwise processes of this host and a relay for a cable. */
    static Network make() throws IOException {
        boolean apart = !Boolean.getBoolean("releve.hosts.one") && ThreeHosts.possible();
        return apart ? ThreeHosts.make() : new OneHost();
    }

    Door node();

    Door printer();

    /** Starts a program on a host; what it writes to its error stream is kept in a file. */
    Process start(ThreeHosts.Host host, List<String> command, Path complaints) throws IOException;

    /** Pulls the host's cable, or puts it back. */
    void plug(ThreeHosts.Host host, boolean in) throws IOException;

    @Override
    void close() throws IOException;

    /** One that was free a moment ago. */
    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
