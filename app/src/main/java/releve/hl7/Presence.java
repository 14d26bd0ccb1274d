package releve.hl7;

/** HL7 v2 tells "not said" from "delete what you have" (chapter 2, "null" values). */
public enum Presence {
    /** Empty or beyond the end of the segment: nothing was said. */
    NOT_SENT,
    /** Sent as two double quotes: the value is to be deleted. */
    DELETED,
    VALUED
}
