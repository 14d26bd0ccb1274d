package releve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a drill: marked as such, so that only a drill's folder is ever replaced. */
final class DrillFolder {
    private static final String MARK = "this-is-a-drill";

    private DrillFolder() {}

    /** An empty, marked folder. A folder with anything else in it is left alone. */
    static void prepare(Path data) throws IOException {
        if (Files.exists(data) && !isEmpty(data)) {
            if (!Files.exists(data.resolve(MARK))) {
                throw new Stop(
                        ExitCode.WRONG_USAGE,
                        data.toAbsolutePath() + " holds something that is no drill; it was left alone. Name an empty"
                                + " folder with --data DIR");
            }
            clear(data);
        }
        Files.createDirectories(data);
        Files.writeString(data.resolve(MARK), "Synthetic people only. `releve drill` replaces this folder.\n");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void clear(Path folder) throws IOException {
        List<Path> below;
        try (Stream<Path> walk = Files.walk(folder)) {
            below = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : below) {
            Files.delete(path);
        }
    }
}
