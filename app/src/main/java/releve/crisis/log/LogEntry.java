package releve.crisis.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An entry with all that was ever said of it.
 *
 * @param versions the one that stands first
 * @param files in the order in which they were attached
 */
record LogEntry(UUID id, List<Version> versions, List<Attachment> files) {
    /** @param written when, and {@code by} whom: {@code account/ID} */
    record Version(int number, Said said, Instant written, String by) {}

    /** @param bytes how many; they lie in the journal, in entry {@code seq} */
    record Attachment(UUID id, String name, long bytes, Instant written, String by, long seq) {}

    LogEntry {
        versions = List.copyOf(versions);
        files = List.copyOf(files);
    }

    Version stands() {
        return versions.getFirst();
    }

    Said said() {
        return stands().said();
    }

    boolean withdrawn() {
        return said().state() == State.WITHDRAWN;
    }

    /** A task that is still to be done. */
    boolean open() {
        return said().sort() == EntrySort.TASK && said().state() == State.STANDS;
    }
}
