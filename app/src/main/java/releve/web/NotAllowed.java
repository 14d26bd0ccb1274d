package releve.web;

/** Thrown by a page when this visitor may not see this very thing, though the route was open to them; becomes a 403 page and a fact. */
public final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param what a word for the log, never a patient's name */
    public NotAllowed(String what) {
        super(what);
    }
}
