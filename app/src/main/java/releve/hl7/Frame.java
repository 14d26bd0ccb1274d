package releve.hl7;

/** What came next on an MLLP connection. */
public sealed interface Frame {
    /** The bytes between the start and the end of a block. */
    record Whole(byte[] bytes) implements Frame {}

    /** A block with nothing in it: a sender asking whether we are there. */
    record Empty() implements Frame {}

    /** A block larger than allowed; all of it was thrown away, and the next frame can be read. */
    record TooLarge(long bytes) implements Frame {}

    /** Bytes that make no frame. {@code head} are the first of them, for the log. */
    record Broken(String reason, byte[] head) implements Frame {}

    /** The other side has ended the connection. */
    record End() implements Frame {}
}
