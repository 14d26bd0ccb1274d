package releve.wardpc.pc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;

/**
 * The ward PC's data folder. Every file in it is either the whole old one or the whole new one, and only its owner reads it (where the
 * system knows such permissions; on Windows the folder's own apply).
 */
final class Folder {
    private static final String NEW = ".new";

    private final Path data;

    Folder(Path data) {
        this.data = data;
    }

    Path data() {
        return data;
    }

    Path keys() {
        return data.resolve("keys");
    }

    Path packs() {
        return data.resolve("packs");
    }

    /** Nothing when there is no such file. @throws IOException when it is longer than {@code most} or cannot be read */
    static Optional<byte[]> read(Path file, long most) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        if (Files.size(file) > most) {
            throw new IOException(file + " has more than " + most + " bytes");
        }
        return Optional.of(Files.readAllBytes(file));
    }

    /** Written beside, made durable, renamed, and that made durable; when anything fails the old file stands and nothing lies beside it. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path folder = of(file);
        create(folder);
        Path beside = folder.resolve(file.getFileName() + NEW);
        Files.deleteIfExists(beside);
        try {
            ownerOnly(folder, beside);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            Files.deleteIfExists(beside);
            throw full;
        }
        if (posix(folder)) { // a system that cannot open a folder (Windows) makes its names durable by itself
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** The folder a file lies in. */
    static Path of(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), () -> file + " is no file");
    }

    private static void create(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            if (posix(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    private static void ownerOnly(Path folder, Path file) throws IOException {
        if (posix(folder)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static boolean posix(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }
}
