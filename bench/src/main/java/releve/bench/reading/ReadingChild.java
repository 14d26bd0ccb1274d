package releve.bench.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import releve.bench.harness.Answering;
import releve.bench.harness.MessageFile;

/** One way of reading in a process of its own: {@code WAY FILE}. */
public final class ReadingChild {
    private ReadingChild() {}

    public static void main(String[] args) throws IOException {
        Reading reading = Way.valueOf(args[0]).reading();
        List<byte[]> messages = MessageFile.read(Path.of(args[1]));
        Answering.serveRounds(messages.size(), () -> {
            long touched = 0;
            for (byte[] message : messages) {
                touched += reading.touch(message);
            }
            return touched;
        });
    }
}
