package releve.wardpc.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Function;
import releve.bundle.LockKey;
import releve.bundle.SealKey;

/**
 * The node's two keys for ward PCs, in {@code keys/pack.seal} and {@code keys/pack.lock}, readable by the owner alone: with the one it signs
 * packs, with the other it opens what ward PCs lock for it. Whoever loses them enrols the ward PCs again.
 */
record NodeKeys(SealKey seal, LockKey lock) {
    static NodeKeys of(Path data, SecureRandom random) {
        Path folder = data.resolve("keys");
        return new NodeKeys(
                kept(folder.resolve("pack.seal"), SealKey.random(random).bytes(), SealKey::of),
                kept(folder.resolve("pack.lock"), LockKey.random(random).bytes(), LockKey::of));
    }

    /** The key in the file; the fresh one, kept there, where there is none. */
    private static <T> T kept(Path file, byte[] fresh, Function<byte[], T> key) {
        try {
            if (!Files.exists(file)) {
                create(file, fresh);
            }
            return key.apply(Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip()));
        } catch (IOException failed) {
            throw new UncheckedIOException("the key in " + file + " cannot be read or made", failed);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException(
                    file + " is no key (" + malformed.getMessage() + "). Nothing was changed. Put it back from where"
                            + " it is kept, or move it away: a new one is made,"
                            + " and every ward PC has to be enrolled again.",
                    malformed);
        }
    }

    /** Nobody else can read it from the moment it exists; it is whole or not there. */
    private static void create(Path file, byte[] key) throws IOException {
        Path folder = file.resolveSibling(".").normalize();
        Files.createDirectories(folder);
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.createFile(
                    beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(beside);
        }
        byte[] text = (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII);
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(text);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public String toString() {
        return "NodeKeys[" + seal.mark() + "]"; // never the keys
    }
}
