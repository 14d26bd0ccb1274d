package releve.identity;

/** One number of a patient and what sort it is (HL7 v2 table 0203: MR, PI, NI, SS…; empty when not said). */
public record Identifier(PatientRef ref, String type) {}
