package releve.web;

/** Thrown by a page when what its address names does not exist; becomes a 404 page. */
public final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param what a word for the log, never a patient's name */
    public NotThere(String what) {
        super(what);
    }
}
