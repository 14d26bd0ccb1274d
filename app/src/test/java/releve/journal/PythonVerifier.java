package releve.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The second verifier, run as the process it is. Absent where python3 or openssl are. */
final class PythonVerifier implements AutoCloseable {
    private final Process process;
    private final BufferedReader verdicts;

    private PythonVerifier(Process process) {
        this.process = process;
        verdicts = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static Optional<PythonVerifier> start(Optional<Path> against) throws IOException {
        if (!answers("python3", "--version") || !answers("openssl", "version")) {
            System.out.println("NOTE: python3 or openssl is missing: the second verifier did not run");
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(List.of("python3", script().toString()));
        against.ifPresent(note -> command.addAll(List.of("--against", note.toString())));
        command.add("--many");
        return Optional.of(new PythonVerifier(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()));
    }

    /** The whole verdict line: {@code sound PATH …} or {@code fault PATH CLAIM …}. */
    String verdict(Path export) throws IOException {
        process.getOutputStream().write((export + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        String line = verdicts.readLine();
        if (line == null) {
            throw new IOException("the second verifier ended at " + export);
        }
        return line;
    }

    boolean sound(Path export) throws IOException {
        return verdict(export).startsWith("sound ");
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
    }

    private static Path script() {
        Path inModule = Path.of("src/test/python/verify_export.py");
        return Files.exists(inModule) ? inModule : Path.of("app").resolve(inModule);
    }

    private static boolean answers(String... command) {
        try {
            Process asked =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            asked.getInputStream().readAllBytes();
            return asked.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
