package releve.journal;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The log's key, signing something that is not the log: what leaves the node and has to be known as the node's elsewhere.
 */
public final class LogSignature {
    private final LogKey key;

    private LogSignature(LogKey key) {
        this.key = key;
    }

    /** With the key of a data folder, while its server runs or not. */
    public static LogSignature of(Path data) throws IOException {
        return new LogSignature(LogKey.find(data)
                .orElseThrow(() -> new IOException("there is no log, and so no key, in " + data.toAbsolutePath())));
    }

    /** 32 bytes (Ed25519). */
    public byte[] publicKey() {
        return key.identity().publicKey();
    }

    /**
     * 64 bytes (Ed25519).
     *
     * @param text begins with {@code #}, which no checkpoint does: a signature made here can never pass for one of the log's own
     */
    public byte[] sign(byte[] text) {
        if (text.length == 0 || text[0] != '#') {
            throw new IllegalArgumentException("a signed text begins with a line of its own, after #");
        }
        return key.sign(text);
    }
}
