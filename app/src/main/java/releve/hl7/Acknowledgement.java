package releve.hl7;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Writes and reads acknowledgements (HL7 v2.9 chapter 2.9: original mode, and the accept level of enhanced mode).
 *
 * @param code MSA-1
 * @param controlId MSA-2: the control id of the message that is answered
 * @param text MSA-3 or ERR-8, for a person
 */
public record Acknowledgement(Code code, String controlId, String text) {
    /** HL7 table 0008. */
    public enum Code {
        AA,
        AE,
        AR,
        CA,
        CE,
        CR;

        /** The receiver has the message and the sender may forget it. */
        public boolean accepts() {
            return this == AA || this == CA;
        }
    }

    private static final DateTimeFormatter NOW =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'+0000'").withZone(ZoneOffset.UTC);

    /**
     * The answer to a message that was kept, or empty when the sender asked for none. Original mode (MSH-15 and MSH-16 both empty):
     * AA. Enhanced mode: CA if MSH-15 asks for it (AL, SU); else AA if MSH-16 does; one answer, never two.
     *
     * @param ownId the control id of the acknowledgement itself
     */
    public static Optional<byte[]> accepting(Message message, String ownId, Instant now) {
        AcknowledgementMode mode = AcknowledgementMode.of(message);
        return mode.onReceipt(true)
                .or(() -> mode.onApplication(true))
                .map(code -> new Answer(message, ownId, NOW.format(now)).written(code));
    }

    /** A refusal of a message that could be read, with its reason; whether the sender wants one is {@link AcknowledgementMode}'s to say. */
    public static byte[] rejecting(Message message, Code code, Fault fault, String reason, String ownId, Instant now) {
        return new Answer(message, ownId, NOW.format(now)).written(code, fault, reason);
    }

    /** AR for what is no HL7 v2 message, so that nothing of it can be repeated; the reason is for the sender's engineer. */
    public static byte[] reject(String reason, String ownId, Instant now) {
        String text = Er7.text(reason);
        String error = Er7.components(Fault.SEGMENT_SEQUENCE.code(), Fault.SEGMENT_SEQUENCE.meaning(), "HL70357");
        return (Er7.segment("MSH", "RELEVE", "", "", "", NOW.format(now), "", "ACK", Er7.text(ownId), "P", "2.5")
                        + Er7.segment("MSA", Code.AR.name(), "", text)
                        + Er7.segment("ERR", "", "", error, "E", "", "", "", text))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Reads an answer; empty when it is no message with an MSA that says one of the codes. */
    public static Optional<Acknowledgement> read(byte[] bytes) {
        return switch (Message.read(bytes, Defaults.NORTH_SEA)) {
            case Read.NotHl7 ignored -> Optional.empty();
            case Read.Readable(Message message) -> message.find("MSA").flatMap(msa -> of(message, msa));
        };
    }

    private static Optional<Acknowledgement> of(Message message, Segment msa) {
        for (Code code : Code.values()) {
            if (code.name().equals(msa.text(1).strip())) {
                String text = msa.display(3);
                String better = message.find("ERR").map(err -> err.display(8)).orElse("");
                return Optional.of(new Acknowledgement(code, msa.display(2).strip(), text.isEmpty() ? better : text));
            }
        }
        return Optional.empty();
    }
}
