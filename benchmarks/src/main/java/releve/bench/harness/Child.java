package releve.bench.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A contestant's process, seen from outside: a Java of its own with the class path it needs. */
public final class Child implements AutoCloseable {
    private static final Duration POLITENESS = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Process process;
    private final Writer questions;
    private final BufferedReader answers;
    private final String ready;

    private Child(String name, Process process) throws IOException {
        this.name = name;
        this.process = process;
        questions = process.outputWriter(StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        ready = line();
    }

    /**
     * What to start.
     *
     * @param heap as in {@code -Xmx}, for example {@code 512m}
     * @param folder where it runs, and where its standard error goes
     */
    public record Program(String mainClass, String classPath, String heap, Path folder) {
        Path log() {
            return folder.resolve(mainClass.substring(mainClass.lastIndexOf('.') + 1) + ".log");
        }
    }

    /** Starts it and waits until it says it is ready. The collector is the launcher's own: serial. */
    public static Child start(Program program, String... arguments) {
        try {
            Process process = new ProcessBuilder(command(program, arguments))
                    .directory(program.folder().toFile())
                    .redirectError(program.log().toFile())
                    .start();
            return new Child(program.mainClass() + " (see " + program.log() + ")", process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> command(Program program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Xms64m",
                "-Xmx" + program.heap(),
                "-Dlogback.configurationFile=bench-logback.xml",
                "-cp",
                program.classPath(),
                program.mainClass()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The line it said when it was ready. */
    public String ready() {
        return ready;
    }

    /** The next line it says of its own accord. */
    public String next() {
        try {
            return line();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " says no more", e);
        }
    }

    /** The most memory it held at a time, in bytes: the kernel's own high-water mark of what was resident. */
    public long peakMemory() {
        return Resident.peak(process.pid()).orElse(0);
    }

    /** CPU time it took so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Tells a program that does not listen to its input to end, as an operator would; waits until it has. */
    public void terminate() {
        process.destroy();
        close();
    }

    public String ask(String question) {
        try {
            questions.write(question + "\n");
            questions.flush();
            return line();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not answer", e);
        }
    }

    private String line() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException(name + " ended before it answered");
        }
        return line;
    }

    /** Ends its input, which ends a contestant; asks politely whoever does not listen, then insists. */
    @Override
    public void close() {
        try {
            questions.close();
            if (!process.waitFor(POLITENESS.toSeconds(), TimeUnit.SECONDS)) {
                process.destroy();
            }
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException ignored) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
