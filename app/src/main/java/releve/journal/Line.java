package releve.journal;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a journal consists of, exactly as its columns (or the line of an export) have it, not yet believed. A journal is
 * read as: header, then each entry and, right after the entry it covers last, each checkpoint; then what belongs to nothing.
 */
sealed interface Line {
    /** The first line of an export; a database has none. */
    record Header(long format, String log) implements Line {}

    /** An entry, with its payload unless that is gone. */
    record Row(
            long seq,
            long time,
            long tick,
            String actor,
            String role,
            String kind,
            String subject,
            byte[] digest,
            byte[] hash,
            @Nullable Payload payload)
            implements Line {}

    record Payload(byte[] salt, byte[] body) {}

    /** A stored checkpoint: the {@code number}th, with the tree's peaks at that size. */
    record Mark(long number, long size, String note, byte[] peaks) implements Line {}

    /** A payload that belongs to no entry. */
    record Stray(long seq, byte[] salt, byte[] body) implements Line {}

    /** The checkpoint that lies beside the database, in a file of its own. */
    record Latest(String note) implements Line {}

    /** The last line of an export. The note, when there is one, was signed for this export over exactly its entries. */
    record End(
            long lines,
            long entries,
            long checkpoints,
            String head,
            @Nullable String note) implements Line {}
}
