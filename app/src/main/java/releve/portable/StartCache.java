package releve.portable;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The start-up cache (JEP 483, 514, 515): classes as this Java found them when it started this program once, so that later starts do less. It is made by a
 * start that is only for show, in the background of the first start of a command that stays; nothing depends on it. Java takes a damaged one for none only
 * when it checks it, which the start scripts make it do; its checksum lies beside it, and one that differs is made again.
 */
public final class StartCache {
    /** Set by the start scripts: the file, which need not be there. */
    private static final String PROPERTY = "releve.cache";

    private static final Logger log = LoggerFactory.getLogger(StartCache.class);
    private static final long LONGEST_MINUTES = 10;
    private static final String SHOW = "releve-show";
    private static final String OURS = "releve-.*\\.aot.*|" + SHOW + ".*";

    private final Path file;
    private final Path folder;

    private StartCache(Path file) {
        this.file = file.toAbsolutePath();
        this.folder = Objects.requireNonNull(this.file.getParent(), "a cache lies in a folder");
    }

    /** In the background, when the program was started by a portable folder's script and has no good cache yet. */
    public static void makeOnceInTheBackground() {
        String file = System.getProperty(PROPERTY, "");
        if (!file.isEmpty()) {
            Thread.ofVirtual().name("start-cache").start(new StartCache(Path.of(file))::makeOnce);
        }
    }

    /** A cache is a comfort: whatever goes wrong is said and forgotten. */
    private void makeOnce() {
        try {
            if (good()) {
                return;
            }
            Files.createDirectories(folder);
            sweep();
            log.info("making the start-up cache for later starts, once: {}", file);
            make();
        } catch (IOException e) {
            log.info("there is no start-up cache, starts take a little longer: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path sum() {
        return file.resolveSibling(file.getFileName() + ".sha256");
    }

    private boolean good() throws IOException {
        return Files.isRegularFile(file)
                && Files.isRegularFile(sum())
                && Files.readString(sum()).strip().equals(Checksums.sha256(file));
    }

    /** Caches of earlier builds, and halves whose maker was stopped. */
    private void sweep() throws IOException {
        try (Stream<Path> beside = Files.list(folder)) {
            for (Path each : beside.filter(one -> one.getFileName().toString().matches(OURS))
                    .toList()) {
                clear(each);
            }
        }
    }

    private void make() throws IOException, InterruptedException {
        Path half = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        Path show = Files.createTempDirectory(folder, SHOW);
        try {
            Process process = new ProcessBuilder(command(half, show))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                stop(process);
            }
            if (Files.isRegularFile(half)) {
                Files.writeString(sum(), Checksums.sha256(half) + "\n");
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
                log.info("the start-up cache is made: {} MB", Files.size(file) >> 20);
            } else {
                log.info("the start-up cache was not made; starts take a little longer");
            }
        } finally {
            clear(show);
        }
    }

    /** Also when this program ends first: nothing goes on by itself on a machine that is not ours. */
    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** This Java with its own options: a cache serves only a start like the one it was made by. */
    private static List<String> command(Path half, Path show) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"))
                .resolve(File.separatorChar == '\\' ? "bin/java.exe" : "bin/java")
                .toString());
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (!option.startsWith("-XX:AOT") && !option.startsWith("-D" + PROPERTY)) {
                command.add(option);
            }
        }
        command.add("-XX:AOTCacheOutput=" + half);
        command.addAll(List.of("-jar", System.getProperty("java.class.path"), "warmup", "--data", show.toString()));
        return command;
    }

    private static void clear(Path folder) throws IOException {
        List<Path> below;
        try (Stream<Path> walk = Files.walk(folder)) {
            below = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : below) {
            Files.deleteIfExists(each);
        }
    }
}
