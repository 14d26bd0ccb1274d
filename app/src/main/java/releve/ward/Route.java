package releve.ward;

/** HL7 v2 table 0162, the ways that wards use daily. An order may name another, in its sender's words. */
enum Route {
    PO,
    SC,
    IV,
    IM,
    IH,
    SL,
    PR,
    TD,
    TP,
    NG,
    OP,
    OTHER
}
