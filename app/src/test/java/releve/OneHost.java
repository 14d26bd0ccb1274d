package releve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The three hosts where namespaces cannot be made: three sorts of processes on this machine's loopback, and a relay in place of the node's
 * cable. The node listens on every address, because on loopback alone it would speak without TLS.
 */
final class OneHost implements Network {
    private final int nodePort = Network.freePort();
    private final int printerPort = Network.freePort();
    private final Cable cable = new Cable(nodePort);

    OneHost() throws IOException {}

    @Override
    public Door node() {
        return new Door("0.0.0.0", nodePort, "127.0.0.1", cable.port());
    }

    @Override
    public Door printer() {
        return new Door("127.0.0.1", printerPort, "127.0.0.1", printerPort);
    }

    @Override
    public Process start(ThreeHosts.Host host, List<String> command, Path complaints) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(complaints.toFile()))
                .start();
    }

    @Override
    public void plug(ThreeHosts.Host host, boolean in) {
        if (host != ThreeHosts.Host.NODE) {
            throw new IllegalArgumentException("only the node has a cable here, not " + host);
        }
        cable.plug(in);
    }

    @Override
    public void close() throws IOException {
        cable.close();
    }

    @Override
    public String toString() {
        return "one host, a relay for the cable";
    }
}
