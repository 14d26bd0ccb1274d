package releve.wardpc.pc;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import releve.journal.Json;

/**
 * Where the node is and what was learnt at the last contact with it.
 *
 * @param node such as {@code https://releve.example:8080}
 * @param pin SHA-256 of its certificate, hexadecimal without colons
 * @param addresses that its name had then: names may be gone when addresses still answer
 * @param ahead how far the node's clock was ahead of this PC's
 * @param contact when, by this PC's clock
 * @param certificateEnds when the certificate that was shown ends
 */
record Whereabouts(
        String node,
        String pin,
        List<String> addresses,
        Duration ahead,
        @Nullable Instant contact,
        @Nullable Instant certificateEnds) {
    private static final String FILE = "node.json";
    private static final int LONGEST = 64 * 1024;

    Whereabouts {
        addresses = List.copyOf(addresses);
        pin = pin.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
        if (!pin.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a fingerprint of 64 hexadecimal digits (SHA-256) expected");
        }
        URI uri = URI.create(node);
        if (!"https".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("the node's address begins with https://, not " + node);
        }
    }

    static Whereabouts first(String node, String pin) {
        return new Whereabouts(node.replaceAll("/+$", ""), pin, List.of(), Duration.ZERO, null, null);
    }

    Whereabouts met(List<String> at, Duration clock, Instant now, @Nullable Instant ends) {
        return new Whereabouts(node, pin, at.isEmpty() ? addresses : at, clock, now, ends);
    }

    static Optional<Whereabouts> in(Folder folder) throws IOException {
        Optional<byte[]> kept = Folder.read(folder.data().resolve(FILE), LONGEST);
        try {
            return kept.map(bytes -> Json.read(bytes, Whereabouts.class));
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    folder.data().resolve(FILE) + " cannot be read any more: start with --node and --pin again", e);
        }
    }

    void write(Folder folder) throws IOException {
        Folder.write(folder.data().resolve(FILE), Json.payload(this));
    }
}
