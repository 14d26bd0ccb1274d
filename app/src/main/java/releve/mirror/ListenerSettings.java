package releve.mirror;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the mirror listens and how patient it is.
 *
 * @param port 0 for any free one
 * @param maximum the largest message, in bytes
 * @param idle a connection that says nothing for so long is closed; senders reconnect by themselves
 * @param connections open at most at a time; further ones are turned away at once
 * @param keyStore PKCS #12 file with certificate and key for TLS; null for plain TCP
 * @param clientCertificates TLS only: senders must show a certificate that the same key store trusts
 */
public record ListenerSettings(
        InetAddress address,
        int port,
        int maximum,
        Duration idle,
        int connections,
        @Nullable Path keyStore,
        boolean clientCertificates) {
    public static final int MAXIMUM = 32 * 1024 * 1024;
    public static final Duration IDLE = Duration.ofMinutes(10);
    public static final int CONNECTIONS = 10_000;

    public ListenerSettings {
        if (maximum < 1024) {
            throw new IllegalArgumentException(
                    "a maximum message size of " + maximum + " bytes: at least 1024 expected");
        }
        if (idle.isNegative() || idle.isZero() || idle.toMillis() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("idle time-out " + idle + ": between 1 ms and 24 days expected");
        }
        if (connections < 1) {
            throw new IllegalArgumentException("at least one connection is needed, not " + connections);
        }
    }

    /** Plain TCP on loopback, everything at its default. */
    public static ListenerSettings loopback(int port) {
        return new ListenerSettings(InetAddress.getLoopbackAddress(), port, MAXIMUM, IDLE, CONNECTIONS, null, false);
    }
}
