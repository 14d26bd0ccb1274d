package releve.access;

/** One thing that may be allowed. Which role has it stands in {@link RoleTable}. */
public enum Permission {
    /** See the patients of one's own wards, the confidential ones too. */
    SEE_OWN_WARD,
    /** See the patients of every ward, except the confidential ones. */
    SEE_ANY_WARD,
    /** Open a patient out of one's reach for a while, with a reason that is reviewed later. */
    BREAK_GLASS,
    /** See confidential patients outside one's own wards; only together with {@link #SEE_ANY_WARD}. */
    SEE_CONFIDENTIAL,

    /** Read a chart's problems, allergies, alerts, vital signs, notes and documents. */
    READ_CLINICAL,
    READ_MEDICATION,
    READ_LABORATORY,
    READ_IMAGING,
    /** Read who and where: name, numbers, stay, contacts, general practitioner, appointments. */
    READ_ADMINISTRATIVE,

    RECORD_VITAL_SIGNS,
    RECORD_NOTES,
    RECORD_WEIGHT,
    RECORD_ALERTS,
    RECORD_CODE_STATUS,
    RECORD_DIET,
    RECORD_ISOLATION,
    /** Record that a dose was given, or was not. */
    RECORD_DRUGS,
    /** Record that blood or another sample was taken. */
    RECORD_SAMPLES,

    MOVE,
    ADMIT,
    DISCHARGE,
    /** Say that a bed is free, being cleaned or blocked. */
    SET_BED_STATE,

    SEARCH,
    /** Have a patient shown only to those who care for them, or to everybody again. */
    MARK_CONFIDENTIAL,
    PRINT_PACK,
    PRINT_LABELS,
    /** Take patients' data out of this node as a file. */
    EXPORT,

    /** Open degraded mode. */
    DECLARE_CRISIS,
    /** Stand by a declaration, and end it. */
    CONFIRM_CRISIS,
    /** A unit's downtime card and shift sheet. */
    PRINT_CARDS,
    /** Whom units call and where their things lie. */
    EDIT_PHONES,
    /** A site's sealed kit, and with it an event code. */
    MAKE_KIT,
    READ_LOG,
    /** Write in the situation log, correct and withdraw what stands in it. */
    KEEP_LOG,
    /** Say what the public notice says. */
    EDIT_NOTICE,
    /** Say how a service works, and whether screen or paper is master there. */
    SET_STATUS,
    /** Close an emergency department to ambulances. */
    CLOSE_TO_AMBULANCES,

    /** Decide what becomes of an entry that a ward PC handed back and that could not be filed as it was. */
    SETTLE_ENTRIES,

    /** Read who is booked for what: cases with names, telephones, what was decided. */
    READ_AGENDA,
    /** Say, as the doctor of the three, what is to become of a case, and how soon it is needed. */
    VOICE_DOCTOR,
    /** The same as the nurse lead. */
    VOICE_NURSE,
    /** The same as the medical director. */
    VOICE_DIRECTOR,
    /** Write down what the three said at one table or signed on a list. */
    SCRIBE_VOICES,
    /** Decide where the three do not agree. */
    SETTLE_CASES,
    /** Go ahead alone in an emergency. */
    BYPASS_CASES,
    /** Stand by what a colleague did alone, or not. */
    COUNTERSIGN,
    /** Call people who are booked, and answer those who call. */
    CALL_PATIENTS,
    /** Bring bookings in from a file. */
    KEEP_AGENDA,
    /** Enter what theatres and clinics can take, and give new dates. */
    PLAN_AGENDA,
    /** Change the tables by which cases are read: classes, rules, protected groups. */
    EDIT_AGENDA_TABLES,

    /** See each feed's age and the state of the node. */
    SEE_FEEDS,
    MANAGE_PEOPLE,
    /** Make a computer a ward PC, on which PINs are taken. */
    ENROL_WARD_PC,
    READ_AUDIT,
    REVIEW_BREAK_GLASS,
    SEE_ROLE_TABLE
}
