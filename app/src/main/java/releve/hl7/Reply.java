package releve.hl7;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes acknowledgements; one per acknowledgement, with its own control id (MSH-10) and time (MSH-7).
 *
 * <p>What a message says of itself is sent back as it was sent (applications, control id, version, character set), because senders
 * compare it byte by byte.
 */
public record Reply(String ownControlId, ZonedDateTime time) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmssZ", Locale.ROOT);
    private static final String PROCESSING = "P";
    private static final String VERSION = "2.5.1";

    /** Why a message is refused: HL7 table 0357. */
    public enum Fault {
        SEGMENT_SEQUENCE("100", "Segment sequence error"),
        REQUIRED_FIELD("101", "Required field missing"),
        DATA_TYPE("102", "Data type error"),
        TABLE_VALUE("103", "Table value not found"),
        UNSUPPORTED_TYPE("200", "Unsupported message type"),
        UNSUPPORTED_EVENT("201", "Unsupported event code"),
        UNSUPPORTED_PROCESSING("202", "Unsupported processing id"),
        UNSUPPORTED_VERSION("203", "Unsupported version id"),
        UNKNOWN_KEY("204", "Unknown key identifier"),
        DUPLICATE_KEY("205", "Duplicate key identifier"),
        RECORD_LOCKED("206", "Application record locked"),
        INTERNAL("207", "Application internal error");

        private final String code;
        private final String meaning;

        Fault(String code, String meaning) {
            this.code = code;
            this.meaning = meaning;
        }
    }

    /** An acknowledgement of that code, without more words. */
    public byte[] acknowledge(Message message, Acknowledgement.Code code) {
        return written(message, header(message) + msa(message, code, ""));
    }

    /** A refusal with its reason, in MSA-3 for older receivers and in an ERR segment. */
    public byte[] reject(Message message, Acknowledgement.Code code, Fault fault, String reason) {
        return written(message, header(message) + msa(message, code, reason) + err(fault, reason));
    }

    /** A refusal of what is no HL7 message, under a header of our own. */
    public byte[] reject(Acknowledgement.Code code, Fault fault, String reason) {
        String text = headerOfOurs() + Er7.segment("MSA", code.name(), "", Er7.text(reason)) + err(fault, reason);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A refusal of something of which only the beginning is known: answered to its header when there is one in it. */
    public byte[] reject(byte[] head, Acknowledgement.Code code, Fault fault, String reason) {
        return switch (Message.read(head, Defaults.NORTH_SEA)) {
            case Read.Readable(Message message) -> reject(message, code, fault, reason);
            case Read.NotHl7 ignored -> reject(code, fault, reason);
        };
    }

    private String header(Message message) {
        Segment in = message.header();
        String trigger = message.trigger();
        String type = trigger.isEmpty() ? "ACK" : Er7.components("ACK", trigger, "ACK");
        String version = in.echo(12);
        return Er7.segment(
                "MSH",
                in.echo(5),
                in.echo(6),
                in.echo(3),
                in.echo(4),
                TIME.format(time),
                "",
                type,
                Er7.text(ownControlId),
                in.text(11).isEmpty() ? PROCESSING : in.echo(11),
                version.isEmpty() ? VERSION : version,
                "",
                "",
                "",
                "",
                "",
                in.echo(18));
    }

    private String headerOfOurs() {
        return Er7.segment(
                "MSH", "", "", "", "", TIME.format(time), "", "ACK", Er7.text(ownControlId), PROCESSING, VERSION);
    }

    private static String msa(Message message, Acknowledgement.Code code, String reason) {
        return Er7.segment("MSA", code.name(), message.header().echo(10), Er7.text(reason));
    }

    private static String err(Fault fault, String reason) {
        String coded = Er7.components(fault.code, fault.meaning, "HL70357");
        return Er7.segment("ERR", "", "", coded, "E", "", "", "", Er7.text(reason));
    }

    private static byte[] written(Message message, String text) {
        Charset charset = message.charset();
        return text.getBytes(charset.canEncode() ? charset : StandardCharsets.UTF_8);
    }
}
