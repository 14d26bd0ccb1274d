package releve.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import releve.bench.harness.Processes;

/** Where a run works and finds its messages. */
record Place(Path home) {
    private static final String DATA_SETS = "RELEVE_DATA_SETS";

    /** The repository, as {@code ./bench} tells it. */
    static Place ofThisRun() {
        return new Place(Path.of(System.getProperty("bench.home", ".")).toAbsolutePath());
    }

    /** A fresh folder below the build's output: on a real disk, not in memory. */
    Path freshWork(String name) throws IOException {
        Path work = home.resolve("benchmarks/target/run").resolve(name);
        if (Files.exists(work)) {
            try (Stream<Path> old = Files.walk(work)) {
                List<Path> deepestFirst = old.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        }
        return Files.createDirectories(work);
    }

    Processes processes(Path work) {
        return new Processes(System.getProperty("java.class.path"), System.getProperty("bench.converter", ""), work);
    }

    /** The folder of sample messages, when there is one. */
    Optional<Path> samples() {
        String told = System.getenv(DATA_SETS);
        return Stream.of(
                        told == null ? home : Path.of(told),
                        home.resolve("../shared/data"),
                        home.resolve("../../shared/data"))
                .map(folder -> folder.resolve("hl7v2").normalize())
                .filter(Files::isDirectory)
                .findFirst();
    }
}
