package releve.drill;

/** HL7 table 0004, as far as the drill uses it. */
public enum PatientClass {
    INPATIENT("I"),
    OUTPATIENT("O"),
    EMERGENCY("E");

    private final String code;

    PatientClass(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
