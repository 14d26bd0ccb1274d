package releve.journal;

/** An entry that is kept, but that a view could not read; {@code reason} says what failed and where, never what was in it. */
public record ViewFault(long seq, String view, String reason) {}
