package releve.bench.meaning;

import java.io.IOException;
import java.nio.file.Path;
import releve.bench.harness.MessageFile;
import releve.bench.harness.Passes;
import releve.hl7.Defaults;
import releve.hl7.Message;
import releve.hl7.Read;
import releve.mirror.meaning.FeedContext;
import releve.mirror.meaning.Learned;
import releve.mirror.meaning.Meaning;
import releve.mirror.meaning.Outcome;

/** What the rooms learn, in a process of its own: {@code FILE}. From the bytes to the rooms' facts as objects. */
public final class MeaningChild {
    private static final FeedContext CONTEXT =
            new FeedContext("bench", "BENCH", Defaults.NORTH_SEA.zone(), Defaults.NORTH_SEA.charset());

    private MeaningChild() {}

    public static void main(String[] args) throws IOException {
        new Passes(MessageFile.read(Path.of(args[0])), MeaningChild::facts).serve();
    }

    private static long facts(byte[] bytes) {
        return switch (Message.read(bytes, Defaults.NORTH_SEA)) {
            case Read.Readable(Message message) -> facts(Meaning.learn(message, CONTEXT));
            case Read.NotHl7(String reason) -> throw new IllegalArgumentException(reason);
        };
    }

    private static long facts(Learned learned) {
        return switch (learned.outcome()) {
            case Outcome.Read() -> learned.size();
            case Outcome.Partly ignored -> learned.size();
            case Outcome.Unreadable(String reason) -> throw new IllegalArgumentException(reason);
            case Outcome.NotRead(String type) -> throw new IllegalArgumentException(type + " is not read");
        };
    }
}
