package releve.crisis.log;

/** One answer of several. */
public record LogChoice(String value, String words, boolean chosen) {}
