package releve.crisis.log;

/** What became of an entry. */
enum State {
    STANDS,
    /** A task that was done. */
    DONE,
    /** It should not have been written; it stays readable, with the reason. */
    WITHDRAWN
}
