package releve.agenda.calls;

/** How somebody is written to. */
public enum Means {
    LETTER,
    TEXT
}
