package releve.agenda;

/** What came of a form. */
public sealed interface Filed {
    record New() implements Filed {}

    /** It was filed before, perhaps before a restart. */
    record Same() implements Filed {}

    /** Nothing was filed. @param why a key of the texts, {@code agenda.refused.not-there} */
    record Refused(String why) implements Filed {}
}
