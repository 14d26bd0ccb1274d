package releve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of public data sets that lies beside the repository on some machines: tests over it run where it is, and say so. */
public final class DataSets {
    /** Names the folder where it lies elsewhere. */
    private static final String VARIABLE = "RELEVE_DATA_SETS";

    private DataSets() {}

    /** The data set of that name, for example {@code hl7v2}; empty on a machine without it. */
    public static Optional<Path> find(String name) {
        List<Path> folders = new ArrayList<>();
        String named = System.getenv(VARIABLE);
        if (named != null && !named.isBlank()) {
            folders.add(Path.of(named));
        }
        folders.add(Path.of("../../shared/data"));
        folders.add(Path.of("../shared/data"));
        Optional<Path> found = folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isDirectory)
                .findFirst();
        System.out.println(
                found.map(folder -> "data set " + name + ": " + count(folder) + " files in " + folder.normalize())
                        .orElse("data set " + name + " is not on this machine"));
        return found;
    }

    /** All files of a folder, at any depth, in the order of their names. */
    public static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int count(Path folder) {
        return files(folder).size();
    }
}
