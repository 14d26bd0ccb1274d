package releve.journal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a journal as one file of JSON lines (see {@code docs/journal-format.md}). It repairs nothing: what the columns hold goes
 * out. Only what verifies is signed anew.
 */
public final class Exporter {
    private final OutputStream out;
    private final ExportFormat format = new ExportFormat();
    private final Walk walk = new Walk(List.of());
    private boolean sound = true;
    private long lines;
    private long entries;
    private long checkpoints;
    private byte[] head = Leaf.NOTHING_BEFORE;

    private Exporter(OutputStream out) {
        this.out = out;
    }

    /** What was written. {@code signed}: a fresh checkpoint over exactly these entries stands in the last line. */
    public record Exported(long entries, long checkpoints, boolean signed) {}

    /** Exports the journal as it stands now; its writer may be running. The file appears only when it is complete. */
    public static Exported export(Path data, Path file) {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try (Connection connection = JournalReader.connect(data)) {
            Exported exported;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
                exported = new Exporter(out).write(connection, data);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            return exported;
        } catch (SQLException | SqlFailure failed) {
            throw JournalUnavailable.reading(data, failed);
        } catch (IOException | UncheckedIOException failed) {
            throw new JournalUnavailable(
                    "the export to " + file + " could not be written: " + failed.getMessage()
                            + ". The journal is untouched. Choose a place with enough space.",
                    failed);
        }
    }

    private Exported write(Connection connection, Path data) throws SQLException, IOException {
        Optional<String> latest = LatestFile.read(data);
        String subject = new Statements(connection)
                .find("SELECT subject FROM entry WHERE seq = 0", row -> Lines.text(row, 1))
                .orElse("");
        line(new Line.Header(Schema.FORMAT, subject.replaceFirst("^log/", "")));
        DatabaseLines.read(connection, latest, this::line);
        String note = sign(data);
        line(new Line.End(lines, entries, checkpoints, Walk.hex(head), note));
        return new Exported(entries, checkpoints, note != null);
    }

    private void line(Line line) {
        try {
            out.write(format.write(line));
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        lines++;
        if (line instanceof Line.Row row) {
            entries++;
            head = row.hash();
        } else if (line instanceof Line.Mark) {
            checkpoints++;
        }
        check(line);
    }

    private void check(Line line) {
        try {
            if (sound && !(line instanceof Line.End)) {
                walk.on(line);
            }
        } catch (FaultFound fault) {
            sound = false;
        }
    }

    /** A signature says "this is the log": it is given only where every claim holds, and where the key can be read. */
    private @Nullable String sign(Path data) {
        try {
            Optional<LogKey> key = LogKey.find(data);
            if (!sound || key.isEmpty() || !key.get().log().equals(walk.log())) {
                return null;
            }
            walk.finish(true);
            return Checkpoint.sign(key.get(), walk.size(), walk.root()).note();
        } catch (IOException | FaultFound notToBeSigned) {
            return null;
        }
    }
}
