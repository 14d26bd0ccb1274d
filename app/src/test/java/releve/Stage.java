package releve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Three hosts and the programs that run on them; all of it ends with the stage. */
final class Stage implements AutoCloseable {
    private final Network network = Network.make();
    private final List<AutoCloseable> running = new ArrayList<>(List.of(network));
    private final Path complaints;

    Stage(Path folder) throws IOException {
        this.complaints = folder.resolve("complaints.txt");
    }

    Network network() {
        return network;
    }

    Program start(ThreeHosts.Host host, int megabytes, Class<?> main, String... arguments) throws IOException {
        List<String> command = Program.java(megabytes, main, arguments);
        var program = new Program(network.start(host, command, complaints));
        running.add(program);
        return program;
    }

    /** Listens before it says its certificate. */
    Program startNode(Path data) throws IOException {
        Network.Door door = network.node();
        return start(
                ThreeHosts.Host.NODE,
                512,
                Releve.class,
                "serve",
                "--data",
                data.toString(),
                "--port",
                "0",
                "--web-bind",
                door.bind(),
                "--web-port",
                Integer.toString(door.port()));
    }

    FarHands hands(ThreeHosts.Host host, Class<?> main) throws IOException {
        var hands = new FarHands(start(host, 384, main));
        running.add(hands);
        return hands;
    }

    /** The last of what the programs wrote to their error streams. */
    String complaints() throws IOException {
        String all = Files.exists(complaints) ? Files.readString(complaints) : "";
        return all.substring(Math.max(0, all.length() - 4_000));
    }

    /** The last one first: the network ends when nothing runs on it. Once is enough, twice does no harm. */
    @Override
    public void close() {
        var failures = new IllegalStateException("not everything ended as it should");
        List<AutoCloseable> last = List.copyOf(running.reversed());
        running.clear();
        for (AutoCloseable each : last) {
            try {
                each.close();
            } catch (Exception failed) { // the others are ended all the same
                failures.addSuppressed(failed);
            }
        }
        if (failures.getSuppressed().length > 0) {
            throw failures;
        }
    }
}
