package releve.portable;

/** What was asked for cannot be done as it was asked; the message says what to do instead. Nothing was written. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }
}
