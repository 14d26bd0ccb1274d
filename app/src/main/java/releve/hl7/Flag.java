package releve.hl7;

/** Something odd about a message that was read all the same: a stable code and a sentence for an interface engineer. */
public record Flag(Code code, String detail) {
    /** Stable: printed, counted and searched for. */
    public enum Code {
        ENCODING_CHARACTERS_RECOVERED,
        CHARSET_UNKNOWN,
        CHARSET_MISMATCH,
        BYTE_ORDER_MARK,
        /** Lines that are no segment were taken as the rest of the field before them. */
        LINE_BREAK_IN_FIELD,
        MESSAGE_TYPE_MISSING,
        CONTROL_ID_MISSING
    }
}
