package releve.bench.path;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import releve.bench.harness.Answering;
import releve.mirror.ListenerSettings;
import releve.mirror.Mirror;

/** The mirror as {@code releve serve} runs it: every acknowledged message is durable and in the views. */
public final class ReleveServer {
    private ReleveServer() {}

    public static void main(String[] args) throws IOException {
        try (Mirror mirror = Mirror.open(Path.of(args[0]), ListenerSettings.loopback(0), Clock.systemUTC())) {
            Answering.serve("port " + mirror.port(), Answering::processCpu);
        }
    }
}
