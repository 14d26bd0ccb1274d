package releve.web;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Where the pages are served. Bound to loopback they travel in clear; bound to anything else they are served over TLS only, with the site's
 * own certificate or one the node makes for itself.
 *
 * @param port 0 for any free port
 * @param data the data folder; the node's certificate lives in its {@code keys/}
 * @param language of the site: of paper kept ready, and of pages where neither person nor browser asks for another
 * @param encrypted TLS on loopback too
 * @param names more host names this node is reached by, for instance in the hospital's own name server
 */
public record WebSettings(
        InetAddress address,
        int port,
        Path data,
        Optional<KeyStoreFile> keyStore,
        List<String> names,
        ZoneId zone,
        Language language,
        Duration heartbeat,
        boolean encrypted) {
    public static final int PORT = 8080;

    public WebSettings {
        names = List.copyOf(names);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + ": 0 to 65535 expected");
        }
    }

    /** This machine only, on any free port. */
    public static WebSettings loopback(Path data, ZoneId zone) {
        return loopback(data, zone, false);
    }

    /** The same over TLS, as other machines would see it. */
    public static WebSettings encryptedLoopback(Path data, ZoneId zone) {
        return loopback(data, zone, true);
    }

    private static WebSettings loopback(Path data, ZoneId zone, boolean encrypted) {
        return new WebSettings(
                InetAddress.getLoopbackAddress(),
                0,
                data,
                Optional.empty(),
                List.of(),
                zone,
                Language.FRENCH,
                LiveStream.HEARTBEAT,
                encrypted);
    }

    boolean tls() {
        return encrypted || keyStore.isPresent() || !address.isLoopbackAddress();
    }
}
