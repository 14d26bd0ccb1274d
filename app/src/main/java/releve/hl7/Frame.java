package releve.hl7;

/** What {@link MllpReader#next()} found on a connection. */
@SuppressWarnings("ArrayRecordComponent") // Frames are handed over once, at once, and never compared.
public sealed interface Frame {
    /** A whole frame: what stood between VT and FS. */
    record Whole(byte[] bytes) implements Frame {}

    /** A sign of life without a message: a frame with nothing in it, or a line end between frames. */
    record Empty() implements Frame {}

    /** A frame over the size allowed, or for which there was no room, passed over to its end; the connection can go on. */
    record TooLarge(long bytes) implements Frame {}

    /**
     * Bytes that are no frame: sent outside one, or a frame that its sender began and did not end.
     *
     * @param reason a sentence for the sender's engineer
     * @param head the first of those bytes
     */
    record Broken(String reason, byte[] head) implements Frame {}

    /** The connection was closed. */
    record End() implements Frame {}
}
