package releve.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Checks everything that a journal, or an export of one, claims about itself. Needs the files and nothing else: no server, no
 * network, no private key.
 */
public final class Verifier {
    /** Progress is told once per so many entries. */
    private static final long STEP = 1 << 14;

    private final Path path;
    private final boolean export;
    private final List<Earlier> earlier = new ArrayList<>();

    private Verifier(Path path, boolean export) {
        this.path = path;
        this.export = export;
    }

    /** The journal in a data folder, as it stands now; its writer may be running. */
    public static Verifier journal(Path data) {
        return new Verifier(data, false);
    }

    /** An exported file. */
    public static Verifier export(Path file) {
        return new Verifier(file, true);
    }

    /** Checks also that what somebody kept outside is a beginning of this log. */
    public Verifier against(Earlier kept) {
        earlier.add(kept);
        return this;
    }

    public Verified verify() {
        return verify(done -> {});
    }

    /** {@code progress} is told the number of entries checked so far. Throws {@link JournalUnavailable} where nothing lies. */
    public Verified verify(LongConsumer progress) {
        Walk walk = new Walk(earlier);
        try {
            if (export) {
                ExportLines.read(path, walk);
            } else {
                database(walk, progress);
            }
            return walk.finish();
        } catch (FaultFound found) {
            return found.fault();
        } catch (NoSuchFileException nothing) {
            throw new JournalUnavailable("there is nothing to verify at " + path + ". Check the name.", nothing);
        } catch (SQLException | IOException | SqlFailure failed) {
            return new Verified.Fault(walk.size(), Claim.FILE, "a file that can be read", SqlFailure.sentence(failed));
        }
    }

    private void database(Walk walk, LongConsumer progress) throws SQLException, IOException {
        if (!Files.exists(Database.file(path))) {
            throw new NoSuchFileException(Database.file(path).toString());
        }
        Optional<String> latest = LatestFile.read(path);
        try (Connection connection = Database.read(path)) {
            if (!Schema.exists(connection)) {
                throw new FaultFound(0, Claim.FILE, "a journal", "an empty database");
            }
            Relay.read(connection, latest, line -> {
                walk.on(line);
                if (walk.size() % STEP == 0) {
                    progress.accept(walk.size());
                }
            });
        } catch (JournalUnavailable foreign) {
            throw new FaultFound(0, Claim.FILE, "a journal of a format up to " + Schema.FORMAT, foreign.toString());
        }
    }
}
