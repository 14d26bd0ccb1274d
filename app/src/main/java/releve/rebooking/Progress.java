package releve.rebooking;

/** Hears of a search while it goes on, in its thread. */
@FunctionalInterface
public interface Progress {
    /**
     * Now and then, and at the end.
     *
     * @param spent share of the budget, at most 1
     * @param best cost of the best plan so far
     */
    void heard(double spent, long tries, Cost best);

    /** Nobody listens. */
    static Progress unheard() {
        return (spent, tries, best) -> {};
    }
}
