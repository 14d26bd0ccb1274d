package releve.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finished sheets as files of the data folder, each named by its mark and dated when it was made. */
final class DiskParts implements Parts {
    private final Path folder;

    DiskParts(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    @Override
    public Optional<byte[]> find(String mark, Instant notBefore) {
        Path file = folder.resolve(mark + ".pdf");
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(notBefore)
                    ? Optional.empty()
                    : Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void keep(String mark, Instant made, byte[] sheets) {
        try {
            write(folder.resolve(mark + ".pdf"), sheets);
            Files.setLastModifiedTime(folder.resolve(mark + ".pdf"), FileTime.from(made));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what is too old to be used again. */
    void clear(Instant before) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.list(folder)) {
            all = files.toList();
        }
        for (Path file : all) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** A reader finds the old file or the new one, never half of one. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path half = file.resolveSibling(UUID.randomUUID() + ".part");
        Files.write(half, bytes);
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
