package releve.bench.path;

import java.nio.file.Path;
import java.util.List;
import releve.bench.harness.Processes;

/** The servers that are compared, each in its own process with the same collector and heap. */
public final class Servers implements AutoCloseable {
    static final String UNREAD = "acknowledges unread (floor)";
    static final String HAPI = "HAPI 2.6.0, parse + acknowledge";
    static final String RELEVE = "Relève, durable + views";

    private static final String HEAP = "512m";

    private final List<ServerChild> all;

    /** @param data an empty folder on a real disk, for the one that keeps */
    public Servers(Processes processes, Path data) {
        all = List.of(
                new ServerChild(UNREAD, processes.start(UnreadServer.class, HEAP)),
                new ServerChild(HAPI, processes.start(HapiServer.class, HEAP)),
                new ServerChild(RELEVE, processes.start(ReleveServer.class, HEAP, data.toString())));
    }

    List<ServerChild> all() {
        return all;
    }

    @Override
    public void close() {
        all.forEach(ServerChild::close);
    }
}
