package releve.mirror;

/** What became of one received message. */
sealed interface Receipt {
    /** In the journal and on the disk. */
    record Kept(long seq) implements Receipt {}

    /** The same sender, control id and body are entry {@code seq} already. */
    record Repeat(long seq) implements Receipt {}

    /** The journal cannot take it now: say nothing, so that the sender keeps it and tries again. */
    record NotNow(String reason) implements Receipt {}
}
