package releve.agenda.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import releve.journal.Json;

/** Exports that were handed in, in the data folder beside everything else of patients, until they are taken or a day has gone by. */
final class Drafts {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST = 20;

    private final Path folder;
    private final Clock clock;

    Drafts(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Keeps the export; the oldest go when there are too many. */
    void keep(Draft draft, byte[] file) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                }
            }
            sweep();
            Files.write(file(draft.id()), file);
            Files.writeString(said(draft.id()), Json.pretty(draft));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void change(Draft draft) {
        try {
            Files.writeString(said(draft.id()), Json.pretty(draft));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of this person's. */
    Optional<Draft> find(UUID id, String owner) {
        try {
            return Files.exists(said(id)) && Files.exists(file(id))
                    ? Optional.of(Json.read(Files.readString(said(id)), Draft.class))
                            .filter(each -> each.owner().equals(owner))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of this person's, the latest first. */
    List<Draft> of(String owner) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try {
            return latestFirst().stream()
                    .map(each -> each.getFileName().toString().replace(".json", ""))
                    .flatMap(each -> find(UUID.fromString(each), owner).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> latestFirst() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".json"))
                    .sorted((one, other) -> modified(other).compareTo(modified(one)))
                    .toList();
        }
    }

    byte[] bytes(Draft draft) {
        try {
            return Files.readAllBytes(file(draft.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void drop(UUID id) {
        try {
            Files.deleteIfExists(file(id));
            Files.deleteIfExists(said(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sweep() throws IOException {
        List<Path> all = latestFirst();
        Instant old = clock.instant().minus(KEPT);
        for (int i = 0; i < all.size(); i++) {
            if (i >= MOST - 1 || modified(all.get(i)).isBefore(old)) {
                String name = all.get(i).getFileName().toString();
                Files.deleteIfExists(all.get(i));
                Files.deleteIfExists(folder.resolve(name.replace(".json", ".export")));
            }
        }
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(UUID id) {
        return folder.resolve(id + ".export");
    }

    private Path said(UUID id) {
        return folder.resolve(id + ".json");
    }
}
