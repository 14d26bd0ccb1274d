package releve.rebooking;

/** What a person has said of a case's date. */
public sealed interface Hold {
    /** Nothing: it may be placed anywhere. */
    record Free() implements Hold {}

    /**
     * It stays where it is, even where a constraint is broken by it; the others make do with what it leaves.
     *
     * @param byHand put there by a person; else booked before and not to be moved
     */
    record Stays(Slot slot, boolean byHand) implements Hold {}

    /** No date is proposed for it. */
    record Off() implements Hold {}
}
