package releve.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildTest {
    private static final List<String> TEXTS = List.of("good", "poison", "unreadable", "fine", "again");

    @TempDir
    Path folder;

    @Property(tries = 15)
    void aRebuildGivesTheSameTablesAndTheSameFaults(@ForAll @Size(max = 60) List<Byte> choices) throws Exception {
        Path data = Files.createTempDirectory("rebuild");
        try {
            try (Journal journal = Notes.open(data)) {
                for (byte choice : choices) {
                    String text = TEXTS.get(Math.floorMod(choice, TEXTS.size()));
                    var unused = journal.submit(Notes.note("bed/" + choice % 3, text), Gate.OPEN);
                }
            }
            List<String> before = dump(data);
            Journal.rebuild(data, List.of(new CountView(1)), Clock.systemUTC(), Progress.UNSEEN);
            assertEquals(before, dump(data));
        } finally {
            Specimen.delete(data);
        }
    }

    @Test
    void aRebuildThatWasInterruptedGoesOnAtTheNextStart() throws Exception {
        try (Journal journal = Notes.open(folder)) {
            for (int i = 0; i < 50_000; i++) {
                var unused = journal.submit(Notes.note("bed/" + i % 3, "text " + i), Gate.OPEN);
            }
        }
        List<String> before = dump(folder);
        List<View> views = List.of(new CountView(1));
        Progress dies = (done, total, left) -> {
            if (done > 45_000) {
                throw new IllegalStateException("the machine stops at " + done);
            }
        };
        Assertions.assertThrows(
                IllegalStateException.class, () -> Journal.rebuild(folder, views, Clock.systemUTC(), dies));
        AtomicLong first = new AtomicLong();
        Journal.open(folder, views, Clock.systemUTC(), (done, total, left) -> first.compareAndSet(0, done))
                .close();
        Assertions.assertTrue(first.get() > 40_000, "went on, after the first commit: " + first);
        assertEquals(before, dump(folder));
    }

    private static List<String> dump(Path data) throws SQLException, java.io.IOException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = Database.read(data)) {
            Statements sql = new Statements(connection);
            rows.addAll(sql.list(
                    "SELECT subject || ' ' || many FROM count_subject ORDER BY subject", row -> row.getString(1)));
            rows.addAll(sql.list("SELECT seq || ' ' || text FROM count_text ORDER BY seq", row -> row.getString(1)));
            rows.addAll(sql.list(
                    "SELECT seq || view || reason FROM fault ORDER BY seq",
                    row -> row.getString(1).replaceAll(":\\d+", "")));
            rows.addAll(sql.list(
                    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name", row -> row.getString(1)));
        }
        return rows;
    }
}
