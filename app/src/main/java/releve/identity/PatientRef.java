package releve.identity;

/** A patient as one authority numbers them. Two authorities may give the same number to two people. */
public record PatientRef(String authority, String number) {
    public PatientRef {
        if (number.isBlank()) {
            throw new IllegalArgumentException("a patient number cannot be blank (authority '" + authority + "')");
        }
    }

    @Override
    public String toString() {
        return authority.isBlank() ? number : authority + "/" + number;
    }
}
