package releve.mirror;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real {@code releve serve} in a process of its own, so that it can be killed like a machine that loses power. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final List<String> errors = new ArrayList<>();
    private final Thread drain;

    private ServerProcess(Process process) {
        this.process = process;
        this.drain = Thread.ofVirtual().start(this::readErrors);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static ServerProcess start(Path data, int port, String... more) throws IOException {
        return start(Map.of(), data, port, more);
    }

    static ServerProcess start(Map<String, String> environment, Path data, int port, String... more)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                "releve.Releve",
                "serve",
                "--data",
                data.toString(),
                "--port",
                String.valueOf(port),
                "--web-port",
                "0"));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start());
    }

    /** Waits for the line that says where it listens; false when the process ended instead. */
    boolean awaitListening() throws IOException {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        return line != null && line.contains("listening on");
    }

    /** As kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As SIGTERM; the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return awaitExit();
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the server did not end");
        }
        drain.join();
        return process.exitValue();
    }

    String errors() {
        synchronized (errors) {
            return String.join("\n", errors);
        }
    }

    private void readErrors() {
        try (var reader = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (errors) {
                    errors.add(line);
                }
            }
        } catch (IOException ignored) {
            // the process was killed
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
