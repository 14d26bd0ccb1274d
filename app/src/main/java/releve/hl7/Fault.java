package releve.hl7;

/** Why a message is refused: HL7 table 0357, for ERR-3. */
public enum Fault {
    SEGMENT_SEQUENCE("100", "Segment sequence error"),
    REQUIRED_FIELD("101", "Required field missing"),
    DATA_TYPE("102", "Data type error"),
    TABLE_VALUE("103", "Table value not found"),
    UNSUPPORTED_TYPE("200", "Unsupported message type"),
    UNSUPPORTED_EVENT("201", "Unsupported event code"),
    UNSUPPORTED_PROCESSING("202", "Unsupported processing id"),
    UNSUPPORTED_VERSION("203", "Unsupported version id"),
    INTERNAL("207", "Application internal error");

    private final String code;
    private final String meaning;

    Fault(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    String code() {
        return code;
    }

    String meaning() {
        return meaning;
    }
}
