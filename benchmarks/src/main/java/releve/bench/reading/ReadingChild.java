package releve.bench.reading;

import java.io.IOException;
import java.nio.file.Path;
import releve.bench.harness.MessageFile;
import releve.bench.harness.Passes;

/** One way of reading in a process of its own: {@code WAY FILE}. */
public final class ReadingChild {
    private ReadingChild() {}

    public static void main(String[] args) throws IOException {
        Reading reading = Way.valueOf(args[0]).reading();
        new Passes(MessageFile.read(Path.of(args[1])), reading::touch).serve();
    }
}
