package releve.drill;

/** One value as the analyser printed it: a decimal number with a point. */
record Measured(Analyte analyte, String text) {}
