package releve;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import releve.mirror.ListenerSettings;
import releve.mirror.Mirror;
import releve.web.WebSettings;

/** A start only for show, on an empty folder that is thrown away: Java notes what a start takes (see {@code StartCache}). */
@Command(name = "warmup", hidden = true, description = "Starts for show, so that Java can note what a start takes.")
final class WarmupCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", required = true, description = "A folder that is thrown away.")
    private Path data = Path.of("show");

    @Override
    public Integer call() throws IOException {
        Clock clock = Clock.systemUTC();
        try (Mirror mirror = Mirror.open(data, House.others(), ListenerSettings.loopback(0), clock);
                Front front = Front.open(mirror.journal(), data, WebSettings.loopback(data, ZoneOffset.UTC), clock);
                InputStream page = URI.create(front.web().address()).toURL().openStream()) {
            return page.readAllBytes().length > 0 ? ExitCode.DONE : ExitCode.NO;
        }
    }
}
