package releve.journal;

/** What became of a fact that was submitted. Either way it is durable. */
public sealed interface Appended {
    /** It is a new entry. */
    record Kept(Entry entry) implements Appended {}

    /** The gate knew it already: as this entry. Nothing was written. */
    record Known(long seq) implements Appended {}
}
