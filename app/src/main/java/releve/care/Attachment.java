package releve.care;

/**
 * A document that stays in the message it came with: its type, its size in bytes (0 when it lies elsewhere), and where to find it.
 *
 * @param pointer where it lies when it was sent by reference (HL7 RP), else empty
 */
public record Attachment(String type, long bytes, String pointer) {}
