package releve;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import releve.mirror.ListenerSettings;
import releve.mirror.Mirror;
import releve.portable.StartCache;

/** {@code releve serve}: the mirror, until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Listens for HL7 v2 over MLLP and keeps every message before it acknowledges it.",
        footer = {
            "",
            "Stop it with Ctrl-C or SIGTERM: what is under way is finished and a checkpoint is signed.",
            "The password of the TLS key store is read from the environment variable RELEVE_TLS_PASSWORD."
        })
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--port", defaultValue = "2575", description = "MLLP port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--bind",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    private String address = "127.0.0.1";

    @Option(names = "--tls", paramLabel = "FILE", description = "PKCS #12 key store; turns TLS on.")
    private @Nullable Path keyStore;

    @Option(
            names = "--client-certificates",
            description = "With --tls: senders must show a certificate the key store trusts.")
    private boolean clientCertificates;

    @Option(
            names = "--max-message",
            paramLabel = "MIB",
            defaultValue = "32",
            description = "Largest message in MiB, 1 to 512 (default: ${DEFAULT-VALUE}).")
    private int maximum;

    @Option(
            names = "--idle",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "Close a connection that says nothing for so long (default: ${DEFAULT-VALUE}).")
    private int idle;

    @Mixin
    private PageOptions pages = new PageOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (maximum < 1 || maximum > 512) {
            throw new Stop(ExitCode.WRONG_USAGE, "--max-message " + maximum + ": 1 to 512 MiB expected");
        }
        pages.check();
        var settings = new ListenerSettings(
                InetAddress.getByName(address),
                port,
                maximum * 1024 * 1024,
                Duration.ofSeconds(idle),
                ListenerSettings.CONNECTIONS,
                keyStore,
                clientCertificates);
        var stopped = new CountDownLatch(1);
        var finished = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopped.countDown();
            awaitQuietly(finished);
        }));
        Clock clock = Clock.systemUTC();
        try (Mirror mirror = Mirror.open(data.path(), House.others(), settings, clock)) {
            System.out.println("releve: listening on " + address + ":" + mirror.port() + ", keeping in "
                    + data.path().toAbsolutePath());
            System.out.flush();
            StartCache.makeOnceInTheBackground();
            serve(mirror, clock, stopped);
        } finally {
            finished.countDown();
        }
        return ExitCode.DONE;
    }

    /** The feeds are kept whatever becomes of the pages: nothing may cost a message. */
    private void serve(Mirror mirror, Clock clock, CountDownLatch stopped) throws InterruptedException {
        try (Front front =
                Front.open(mirror.journal(), data.path(), pages.settings(data.path()), pages.times(), clock)) {
            pages.tell(front);
            stopped.await();
        } catch (IOException failed) {
            System.err.println("releve: there are no pages: " + failed.getMessage()
                    + ". The feeds are kept all the same. Choose another --web-port, or end whatever has this one, and"
                    + " start again.");
            stopped.await();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
