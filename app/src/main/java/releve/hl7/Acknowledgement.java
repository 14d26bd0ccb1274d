package releve.hl7;

import java.util.Optional;

/**
 * An acknowledgement as its receiver reads it.
 *
 * @param controlId MSA-2: the message it is about; empty when the other side could not tell
 * @param text MSA-3, else what ERR-8 says; empty when neither was sent
 */
public record Acknowledgement(Code code, String controlId, String text) {
    /** HL7 table 0008. */
    public enum Code {
        /** Original mode: taken and done. */
        AA,
        /** Original mode: an error in the message or in dealing with it. */
        AE,
        /** Original mode: refused, for a reason outside the message's content. */
        AR,
        /** Enhanced mode: kept safely. */
        CA,
        /** Enhanced mode: could not be kept. */
        CE,
        /** Enhanced mode: refused. */
        CR;

        public boolean positive() {
            return this == AA || this == CA;
        }
    }

    /** Reads an acknowledgement; empty when the bytes are none (no message, no MSA segment, an unknown code). */
    public static Optional<Acknowledgement> read(byte[] bytes, Defaults defaults) {
        return switch (Message.read(bytes, defaults)) {
            case Read.NotHl7 ignored -> Optional.empty();
            case Read.Readable(Message message) -> message.find("MSA").flatMap(msa -> of(message, msa));
        };
    }

    private static Optional<Acknowledgement> of(Message message, Segment msa) {
        for (Code code : Code.values()) {
            if (code.name().equals(msa.text(1).strip())) {
                String said = msa.display(3);
                String text = said.isEmpty()
                        ? message.find("ERR").map(err -> err.display(8)).orElse("")
                        : said;
                return Optional.of(new Acknowledgement(code, msa.display(2).strip(), text));
            }
        }
        return Optional.empty();
    }
}
