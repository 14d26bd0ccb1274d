package releve.agenda.plan;

/** One thing to choose. */
public record Choice(String value, String words, boolean chosen) {}
