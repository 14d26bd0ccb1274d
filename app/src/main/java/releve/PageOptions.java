package releve;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import releve.access.FirstCode;
import releve.access.SessionTimes;
import releve.mirror.FeedSettings;
import releve.web.KeyStoreFile;
import releve.web.Language;
import releve.web.WebSettings;

/** Where the pages are served. */
final class PageOptions {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final String PASSWORD_VARIABLE = "RELEVE_WEB_TLS_PASSWORD";

    @Option(
            names = "--web-port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the pages for browsers (default: ${DEFAULT-VALUE}; 0: any free one).")
    private int port = WebSettings.PORT;

    @Option(
            names = "--web-bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address of the pages (default: ${DEFAULT-VALUE}, this machine only). Beyond it, HTTPS only.")
    private String address = "127.0.0.1";

    @Option(
            names = "--web-name",
            paramLabel = "HOST",
            split = ",",
            description = "Further names by which browsers reach this node.")
    private List<String> names = List.of();

    @Option(
            names = "--lock-after",
            paramLabel = "MINUTES",
            defaultValue = "5",
            description = "A PC left alone locks after so long, 1 to 240 (default: ${DEFAULT-VALUE}).")
    private int lockAfter = 5;

    @Option(
            names = "--web-keystore",
            paramLabel = "FILE",
            description =
                    "The site's own certificate, as a PKCS #12 key store; the password is read from RELEVE_WEB_TLS_PASSWORD.")
    private @Nullable Path keyStore;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "fr",
            description =
                    "Of this site, fr, nl, de or en: of packs kept ready, and of pages where a browser asks for none of"
                            + " the four (default: ${DEFAULT-VALUE}).")
    private String language = "fr";

    /** Stops with a sentence when an option cannot be meant, before anything is opened. */
    void check() {
        var unused = List.of(times(), speaks(), Optional.ofNullable(keyStore).map(PageOptions::withPassword));
    }

    SessionTimes times() {
        if (lockAfter < 1 || lockAfter > 240) {
            throw new Stop(ExitCode.WRONG_USAGE, "--lock-after " + lockAfter + ": 1 to 240 minutes expected");
        }
        SessionTimes usual = SessionTimes.DEFAULT;
        return new SessionTimes(Duration.ofMinutes(lockAfter), usual.idle(), usual.whole());
    }

    WebSettings settings(Path data) throws IOException {
        ZoneId zone = FeedSettings.load(data).zone();
        return new WebSettings(
                InetAddress.getByName(address),
                port,
                data,
                Optional.ofNullable(keyStore).map(PageOptions::withPassword),
                names,
                zone,
                speaks(),
                HEARTBEAT,
                false);
    }

    private Language speaks() {
        return Language.find(language)
                .orElseThrow(() -> new Stop(ExitCode.WRONG_USAGE, "--language is fr, nl, de or en, not " + language));
    }

    private static KeyStoreFile withPassword(Path file) {
        String password = System.getenv(PASSWORD_VARIABLE);
        if (password == null) {
            throw new Stop(
                    ExitCode.WRONG_USAGE,
                    "--web-keystore: put its password into the environment variable " + PASSWORD_VARIABLE);
        }
        return new KeyStoreFile(file, password);
    }

    /** Says where the pages are and, while nobody can administer, with which code to begin. */
    void tell(Front front) {
        System.out.println("releve: pages at " + front.web().address());
        front.web().fingerprint().ifPresent(print -> System.out.println("releve: certificate SHA-256 " + print));
        if (front.access().people().all().isEmpty()) {
            front.access().firstCode().ifPresent(PageOptions::tell);
        }
    }

    private static void tell(FirstCode code) {
        System.out.printf(
                "releve: nobody has an account yet; make the first one there with the one-time code %s, good until %s%n",
                code.text(), code.until());
    }
}
