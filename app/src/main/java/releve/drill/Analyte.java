package releve.drill;

/** One quantity that the invented laboratory measures. */
record Analyte(String panel, String code, String loinc, String name, String unit, Range range, Habit habit) {

    record Range(double low, double high, String text) {
        String flag(double value) {
            if (value < low) {
                return value < low * 0.7 ? "LL" : "L";
            }
            if (value > high) {
                return value > high * 1.8 ? "HH" : "H";
            }
            return "N";
        }
    }

    /** Where values usually lie, how far they stray, and how many decimals are printed. */
    record Habit(double typical, double spread, int decimals) {}
}
