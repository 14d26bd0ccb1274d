package releve.ward;

import releve.identity.PatientRef;

/** A stay as one authority numbers it. */
public record StayRef(String authority, String number) {
    public StayRef {
        if (number.isBlank()) {
            throw new IllegalArgumentException("a stay number cannot be blank (authority '" + authority + "')");
        }
    }

    /** The one stay at a time of a patient whose system numbers no stays. */
    public static StayRef unnumbered(PatientRef patient) {
        return new StayRef("patient " + patient.authority(), patient.number());
    }

    public boolean numbered() {
        return !authority.startsWith("patient ");
    }
}
