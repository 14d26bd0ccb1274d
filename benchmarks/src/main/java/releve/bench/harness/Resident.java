package releve.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The kernel's high-water mark of a process's resident memory (VmHWM of proc_pid_status(5)). */
final class Resident {
    private static final String HIGH_WATER = "VmHWM:";

    private Resident() {}

    /** In bytes; nothing where there is no such file, or no such process any more. */
    static OptionalLong peak(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith(HIGH_WATER))
                    .mapToLong(Resident::bytes)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** {@code VmHWM:   123456 kB}, where kB are 1024 bytes. */
    static long bytes(String line) {
        return 1024 * Long.parseLong(line.replaceAll("[^0-9]", ""));
    }
}
