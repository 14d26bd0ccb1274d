package releve.agenda.rescue;

import java.util.Locale;

/** Why a file, a line or a cell was not taken. The codes are stable; the words stand under {@code agenda.rescue.reason.} in the room's texts. */
public enum Reason {
    // of a file
    EMPTY,
    TOO_LARGE,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    SPREADSHEET,
    NOT_TEXT,
    ANOTHER_FORMAT,
    WRONG_ENCODING,
    ONE_COLUMN,
    NO_HEADER,
    NO_ROWS,
    NO_EVENTS,
    RECORD_TOO_LONG,
    // of a line
    QUOTE_UNCLOSED,
    ROW_SHORT,
    ROW_LONG,
    CELL_TOO_LONG,
    PATIENT_MISSING,
    NUMBER_ROUNDED,
    NUMBER_UNREADABLE,
    BIRTH_UNREADABLE,
    START_MISSING,
    DATE_UNREADABLE,
    TIME_UNREADABLE,
    TIME_UNCLEAR,
    KIND_MISSING,
    KIND_UNKNOWN,
    // of an event
    EVENT_UNREADABLE,
    EVENT_UNFINISHED,
    ZONE_UNKNOWN,
    REPEATS_TOO_OFTEN,
    REPEAT_RANGE,
    // of a cell whose row was taken all the same
    SEX_UNKNOWN,
    PHONE_UNREADABLE,
    LANGUAGE_UNKNOWN,
    DURATION_UNREADABLE,
    END_BEFORE_START,
    ASA_UNKNOWN,
    NEED_UNKNOWN,
    NEED_UNCLEAR,
    CONSENT_UNREADABLE,
    STATUS_UNKNOWN;

    /** For machines and for texts: {@code row-short}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String key() {
        return "agenda.rescue.reason." + code();
    }
}
