package releve.journal;

import java.util.List;

/** What somebody holds of an earlier (or later) state of the log, outside of it. */
public sealed interface Earlier {
    long size();

    /** A signed note, from a file or a QR code. */
    record Signed(Checkpoint checkpoint) implements Earlier {
        @Override
        public long size() {
            return checkpoint.size();
        }
    }

    /** The size and the sixteen words of a printed shift sheet. */
    record Printed(long size, List<String> words) implements Earlier {
        public Printed {
            words = List.copyOf(words);
            if (words.size() != 16 || !Words.LIST.containsAll(words)) {
                throw new IllegalArgumentException("sixteen words of the list expected, not " + words);
            }
        }
    }

    /** Reads a signed note as it comes from a file or a mail: line ends and blank space around it do not matter. */
    static Earlier of(String note) {
        return new Signed(Checkpoint.parse(note.replace("\r\n", "\n").strip() + "\n"));
    }
}
