package releve.bench.finding;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import releve.bench.finding.Crowd.One;
import releve.bench.harness.Cell;
import releve.bench.harness.Rounds;
import releve.bench.harness.Section;
import releve.bench.harness.Stopwatch;
import releve.identity.directory.Directory;
import releve.journal.JournalReader;

/** Makes the crowd, reads the index, and lets the finders find. */
public final class Finding {
    private static final long SEED = 1;

    private Finding() {}

    public static List<Section> run(Path data, int patients, int questions, Rounds rounds) throws SQLException {
        List<One> people = Folder.fill(data, patients, SEED);
        try (JournalReader reader = JournalReader.open(data)) {
            Jdbi jdbi = reader.jdbi();
            long before = used();
            var watch = new Stopwatch();
            var directory = new Directory(jdbi, Clock.systemUTC(), number -> List.of());
            directory.follow();
            Duration wall = watch.wall();
            Duration cpu = watch.cpu();
            double megabytes = (used() - before) / 1e6;
            var index = new Section(
                    "THE INDEX, %,d patients".formatted(patients),
                    List.of("seconds", "CPU seconds", "MB of heap", "different words"),
                    List.of(new Section.Row(
                            "read from the tables",
                            List.of(
                                    Cell.of(wall.toNanos() / 1e9),
                                    Cell.of(cpu.toNanos() / 1e9),
                                    Cell.of(megabytes),
                                    Cell.of(directory.words())))),
                    List.of());
            var bench = new FindingBench(
                    List.of(
                            Finders.directory(directory, jdbi, Finders.present(patients)),
                            Finders.trigrams(jdbi),
                            Finders.like(jdbi)),
                    people,
                    rounds,
                    questions);
            return List.of(index, bench.run("FINDING ONE OF %,d patients".formatted(patients)));
        }
    }

    /** Heap that is really needed, after collecting what is not. */
    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
