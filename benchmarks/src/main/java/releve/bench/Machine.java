package releve.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were measured on. */
record Machine(int cores, String processor, String memory, String java, String system, String disk, double load) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    /** @param data the folder that the data are written to: its file system is named */
    static Machine here(Path data) {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        try {
            return new Machine(
                    Runtime.getRuntime().availableProcessors(),
                    modelName(),
                    String.format(Locale.ROOT, "%.1f GiB", system.getTotalMemorySize() / (double) (1L << 30)),
                    System.getProperty("java.vendor") + " " + Runtime.version(),
                    System.getProperty("os.name") + " " + System.getProperty("os.version"),
                    Files.getFileStore(data).type(),
                    system.getSystemLoadAverage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String line() {
        return cores + " cores (" + processor + "), " + memory + ", " + java + ", " + system + ", " + disk
                + String.format(Locale.ROOT, "; load %.1f at the start", load);
    }

    private static String modelName() throws IOException {
        if (!Files.isReadable(CPU_INFO)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }
}
