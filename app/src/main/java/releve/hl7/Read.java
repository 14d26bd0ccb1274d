package releve.hl7;

/** What reading bytes came to. */
public sealed interface Read {
    /** A message with a header; its {@link Message#flags()} say what was odd about it. */
    record Readable(Message message) implements Read {}

    /** No HL7 v2 message at all. {@code reason} is a sentence for the sender's engineer. */
    record NotHl7(String reason) implements Read {}
}
