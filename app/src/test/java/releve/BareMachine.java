package releve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A machine about which nothing is known: programs run on it with only the environment that a test gives them. */
final class BareMachine {
    private static final long PATIENCE_SECONDS = 300;

    /** What a program that has ended said. */
    record Ran(int code, String out, String err) {}

    /** A program that runs until it is told to stop. */
    record Running(Process process, Path out, Path err) {
        String said() {
            try {
                return Files.readString(out) + Files.readString(err);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        void stop() throws InterruptedException {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), this::said);
        }
    }

    private final Path files;

    /** @param files where what programs say is kept meanwhile */
    BareMachine(Path files) {
        this.files = files;
    }

    Ran run(Map<String, String> environment, Path from, String... command) throws IOException, InterruptedException {
        Running running = start(environment, from, command);
        assertTrue(running.process().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), running::said);
        return new Ran(running.process().exitValue(), Files.readString(running.out()), Files.readString(running.err()));
    }

    Running start(Map<String, String> environment, Path from, String... command) throws IOException {
        Path out = Files.createTempFile(files, "out", ".txt");
        Path err = Files.createTempFile(files, "err", ".txt");
        List<String> whole = new ArrayList<>(List.of("/usr/bin/env", "-i"));
        environment.forEach((name, value) -> whole.add(name + "=" + value));
        whole.addAll(List.of(command));
        var process = new ProcessBuilder(whole)
                .directory(from.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        return new Running(process, out, err);
    }

    /** Whether a folder can be mounted anew, read-only, where only one program sees it. */
    boolean hasPrivateMounts() throws IOException, InterruptedException {
        return Files.isExecutable(Path.of("/usr/bin/unshare"))
                && run(Map.of(), files, "/usr/bin/unshare", "-m", "/bin/true").code() == 0;
    }

    /** A command that sees {@code folder} read-only, whoever it runs as. */
    static String[] readOnly(Path folder, String... command) {
        List<String> whole = new ArrayList<>(List.of(
                "/usr/bin/unshare",
                "-m",
                "/bin/sh",
                "-c",
                "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && exec \"$@\"",
                folder.toString()));
        whole.addAll(List.of(command));
        return whole.toArray(String[]::new);
    }

    static void await(Running running, String what, BooleanSupplier there) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!there.getAsBoolean()) {
            assertTrue(System.nanoTime() < end && running.process().isAlive(), () -> what + ": " + running.said());
            Thread.sleep(100);
        }
    }
}
