package releve.hl7;

/** Something odd about a message that was read all the same: a stable code and a sentence for an interface engineer. */
public record Flag(Code code, String detail) {
    /** Stable: printed, counted and searched for. */
    public enum Code {
        ENCODING_CHARACTERS_RECOVERED,
        CHARSET_UNKNOWN,
        CHARSET_MISMATCH,
        BYTE_ORDER_MARK,
        SEGMENT_UNREADABLE,
        /** Lines that begin like no segment were kept as text of the field before them. */
        LINE_BREAK_IN_FIELD,
        TEXT_BEFORE_HEADER,
        /** More than one header: the sender's batch was not split. */
        SEVERAL_MESSAGES,
        MESSAGE_TYPE_MISSING,
        CONTROL_ID_MISSING
    }
}
