package releve.care;

/** A thing named by a code, by words, or both: an analyte, a drug, an allergen. Empty text means not said. */
public record Coded(String code, String text, String system) {
    public Coded {
        if (code.isBlank() && text.isBlank()) {
            throw new IllegalArgumentException("a coded thing needs a code or words");
        }
    }

    /** The words when there are any, else the code. */
    public String display() {
        return text.isBlank() ? code : text;
    }

    /** What two mentions of the same thing have in common: the code within its system, or the words when there is no code. */
    public String key() {
        return code.isBlank() ? text : system + "|" + code;
    }
}
