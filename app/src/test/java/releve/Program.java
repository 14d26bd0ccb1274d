package releve;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Java program on some host, from this test's class path, and the lines that it says. */
final class Program implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    Program(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Small and quick to start, so that many fit on one machine. */
    static List<String> java(int megabytes, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + megabytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    Process process() {
        return process;
    }

    /** The next line that it says. */
    String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new EOFException("the program ended");
        }
        return line;
    }

    /** What stands in the next line of this shape. */
    String said(String shape) throws IOException {
        Pattern pattern = Pattern.compile(shape);
        while (true) {
            Matcher said = pattern.matcher(line());
            if (said.find()) {
                return said.group(1);
            }
        }
    }

    /** As when the power fails. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** It ends by itself, because nobody asks anything of it any more. */
    void letEnd() throws InterruptedException {
        process.waitFor(20, TimeUnit.SECONDS);
    }

    /** It may finish what it does. */
    void end() {
        try {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end();
    }
}
