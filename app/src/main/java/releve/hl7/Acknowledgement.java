package releve.hl7;

import java.io.ByteArrayOutputStream;
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
        Segment header = message.header();
        String accept = header.text(15).strip();
        String application = header.text(16).strip();
        if (accept.isEmpty() && application.isEmpty()) {
            return Optional.of(write(message, Code.AA, ownId, now));
        }
        if (asksForSuccess(accept)) {
            return Optional.of(write(message, Code.CA, ownId, now));
        }
        return asksForSuccess(application) ? Optional.of(write(message, Code.AA, ownId, now)) : Optional.empty();
    }

    /** AR for what is no HL7 v2 message, so that nothing of it can be repeated; the reason is for the sender's engineer. */
    public static byte[] reject(String reason, String ownId, Instant now) {
        String text = Er7.text(reason);
        return ("MSH|^~\\&|RELEVE||||" + NOW.format(now) + "||ACK|" + ownId + "|P|2.5\r"
                        + "MSA|AR||" + text + "\r"
                        + "ERR||||E||||" + text + "\r")
                .getBytes(StandardCharsets.US_ASCII);
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
                String text = msa.text(3);
                String better = message.find("ERR").map(err -> err.text(8)).orElse("");
                return Optional.of(new Acknowledgement(code, msa.text(2), text.isEmpty() ? better : text));
            }
        }
        return Optional.empty();
    }

    private static boolean asksForSuccess(String condition) {
        return condition.equals("AL") || condition.equals("SU");
    }

    /** Fields that are repeated go back byte by byte as they came, in the message's own delimiters. */
    private static byte[] write(Message message, Code code, String ownId, Instant now) {
        Segment header = message.header();
        byte separator = message.delimiters().field();
        var out = new ByteArrayOutputStream(160);
        ascii(out, "MSH");
        out.write(separator);
        ascii(out, message.delimiters().text());
        for (int field : new int[] {5, 6, 3, 4}) {
            out.write(separator);
            out.write(header.bytes(), header.from(field), header.length(field));
        }
        out.write(separator);
        ascii(out, NOW.format(now));
        out.write(separator);
        out.write(separator);
        ascii(out, type(message));
        out.write(separator);
        ascii(out, ownId);
        for (int field : new int[] {11, 12}) {
            out.write(separator);
            out.write(header.bytes(), header.from(field), header.length(field));
        }
        if (header.length(18) > 0) {
            for (int i = 12; i < 18; i++) {
                out.write(separator);
            }
            out.write(header.bytes(), header.from(18), header.length(18));
        }
        ascii(out, "\rMSA");
        out.write(separator);
        ascii(out, code.name());
        out.write(separator);
        out.write(header.bytes(), header.from(10), header.length(10));
        out.write('\r');
        return out.toByteArray();
    }

    /** Up to 2.3 the type stands alone; the structure came with 2.3.1. */
    private static String type(Message message) {
        String version = message.header().text(12).strip();
        char component = (char) message.delimiters().component();
        boolean old = version.startsWith("2.1") || version.startsWith("2.2") || version.equals("2.3");
        return old || message.trigger().isEmpty() ? "ACK" : "ACK" + component + message.trigger() + component + "ACK";
    }

    private static void ascii(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
