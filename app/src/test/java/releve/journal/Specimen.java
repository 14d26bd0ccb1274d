package releve.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A small closed journal with everything in it that the format knows, to be copied and tampered with. */
record Specimen(Path data, Path export, Checkpoint half, Checkpoint last) {
    static Specimen make(Path folder) {
        Path data = folder.resolve("original");
        Checkpoint half;
        Checkpoint last;
        try (Journal journal = Notes.open(data)) {
            for (int i = 1; i <= 12; i++) {
                journal.append(Notes.note("bed/" + i, "Grüße, \"n° " + i + "\"\n\u0001\u20ac\uD83D\uDE91"));
            }
            half = journal.checkpoint();
            journal.purge(List.of(3L, 5L), "fin de conservation", Notes.NURSE);
            for (int i = 1; i <= 12; i++) {
                journal.append(Notes.note("bed/\u00e9\"\\\t" + i, "after " + i));
                if (i % 5 == 0) {
                    journal.checkpoint();
                }
            }
            last = journal.checkpoint();
        }
        Path export = folder.resolve("original.jsonl");
        Exporter.export(data, export);
        return new Specimen(data, export, half, last);
    }

    /** A data folder of one's own with the same content. */
    static Path copy(Path data, Path to) throws IOException {
        delete(to);
        Files.createDirectories(to.resolve("keys"));
        for (String file : List.of("journal.db", "checkpoint", "keys/log.key")) {
            Files.copy(data.resolve(file), to.resolve(file));
        }
        return to;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(java.util.Comparator.reverseOrder()).forEach(path -> {
                    try {
                        Files.delete(path);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                });
            }
        }
    }
}
