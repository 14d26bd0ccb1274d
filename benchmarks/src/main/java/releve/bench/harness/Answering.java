package releve.bench.harness;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** The inside of a contestant's process: one line in on standard input, one line out on standard output. */
public final class Answering {
    private Answering() {}

    /** Says {@code ready}, then answers each line until the input ends. What libraries print goes to standard error. */
    public static void serve(String ready, UnaryOperator<String> answer) throws IOException {
        var answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        answers.println(ready);
        var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            answers.println(answer.apply(line));
        }
    }

    /** The answer of a server to any question: the CPU time of its process so far, in nanoseconds. */
    public static String processCpu(String ignored) {
        return Long.toString(Stopwatch.processCpu().toNanos());
    }
}
