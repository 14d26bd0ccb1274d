package releve.pack;

/** The blank forms of a pack. Their digits are printed on paper that outlives the program: never change or reuse one. */
public enum Form {
    DRUG_SHEET(1),
    VITAL_SIGNS(2),
    NOTES(3),
    ORDERS(4);

    private final int digit;

    Form(int digit) {
        this.digit = digit;
    }

    int digit() {
        return digit;
    }

    /** {@code pack.form.drug-sheet}: its name in the texts. */
    String key() {
        return "pack.form." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
