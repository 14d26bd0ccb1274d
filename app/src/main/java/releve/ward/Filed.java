package releve.ward;

import java.util.List;
import java.util.UUID;

/** What became of something that a ward wanted to record. */
public sealed interface Filed {
    /** It is kept. */
    record New(long seq, UUID item) implements Filed {}

    /** The same form was kept before, perhaps before a restart: nothing was written. */
    record Already(long seq, UUID item) implements Filed {}

    /** It may be right, but the person has to say so: the same again with these doubts' codes confirmed is kept. */
    record Doubtful(List<Doubt> doubts) implements Filed {
        public Doubtful {
            doubts = List.copyOf(doubts);
        }
    }

    /** It cannot be kept as it is; nothing was written. */
    record Refused(Refusal why) implements Filed {}
}
