package releve.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The file {@code checkpoint} in the data folder: the last checkpoint, outside the database, to be copied elsewhere. */
final class LatestFile {
    private LatestFile() {}

    static Path of(Path data) {
        return data.resolve("checkpoint");
    }

    static Optional<String> read(Path data) throws IOException {
        try {
            return Optional.of(new String(Files.readAllBytes(of(data)), StandardCharsets.UTF_8));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Refuses to continue a log that is shorter than, or another than, the one this folder signed for last. */
    static void mustFit(Path data, String log, long size) throws IOException {
        Optional<String> note = read(data);
        if (note.isEmpty()) {
            return;
        }
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(note.get());
        } catch (IllegalArgumentException unreadable) {
            throw Store.damaged("the file " + of(data) + " is no checkpoint");
        }
        if (!checkpoint.log().equals(log)) {
            throw Store.damaged("the file " + of(data) + " belongs to log " + checkpoint.log() + ", this is " + log);
        }
        if (checkpoint.size() > size) {
            throw Store.damaged("it ends after " + size + " entries, the file " + of(data) + " was signed for "
                    + checkpoint.size());
        }
    }
}
