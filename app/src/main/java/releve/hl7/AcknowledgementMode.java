package releve.hl7;

import java.util.Locale;
import java.util.Optional;

/**
 * Which acknowledgements the sender of a message wants, by MSH-15 and MSH-16 (HL7 v2.9, 2.9.2 and table 0155).
 *
 * <p>Both empty is original mode: one acknowledgement, AA, AE or AR. Otherwise enhanced mode: MSH-15 says when an accept
 * acknowledgement (CA, CE, CR) is due, MSH-16 when an application acknowledgement; the empty one of the two means never.
 */
public record AcknowledgementMode(boolean enhanced, Condition accept, Condition application) {
    /** HL7 table 0155. */
    public enum Condition {
        ALWAYS,
        NEVER,
        ON_ERROR,
        ON_SUCCESS;

        /** A value outside the table is taken as AL: a sender that waits gets its answer. */
        static Condition of(String sent) {
            return switch (sent.strip().toUpperCase(Locale.ROOT)) {
                case "", "NE" -> NEVER;
                case "ER" -> ON_ERROR;
                case "SU" -> ON_SUCCESS;
                default -> ALWAYS;
            };
        }

        boolean met(boolean success) {
            return switch (this) {
                case ALWAYS -> true;
                case NEVER -> false;
                case ON_ERROR -> !success;
                case ON_SUCCESS -> success;
            };
        }
    }

    public static AcknowledgementMode of(Message message) {
        Segment header = message.header();
        boolean enhanced = !header.text(15).isBlank() || !header.text(16).isBlank();
        return enhanced
                ? new AcknowledgementMode(true, Condition.of(header.text(15)), Condition.of(header.text(16)))
                : new AcknowledgementMode(false, Condition.ALWAYS, Condition.NEVER);
    }

    /** What is due once the message is kept safely, or was refused: AA or AR in original mode, CA or CR in enhanced; empty when nothing is. */
    public Optional<Acknowledgement.Code> onReceipt(boolean kept) {
        if (!accept.met(kept)) {
            return Optional.empty();
        }
        if (enhanced) {
            return Optional.of(kept ? Acknowledgement.Code.CA : Acknowledgement.Code.CR);
        }
        return Optional.of(kept ? Acknowledgement.Code.AA : Acknowledgement.Code.AR);
    }

    /** What is due in enhanced mode once the message was dealt with: AA or AE; empty when nothing is, and always so in original mode. */
    public Optional<Acknowledgement.Code> onApplication(boolean done) {
        return application.met(done)
                ? Optional.of(done ? Acknowledgement.Code.AA : Acknowledgement.Code.AE)
                : Optional.empty();
    }
}
