package releve.paper;

/** What became of a job that was sent to a label printer. A printer on a plain TCP port says nothing back. */
public sealed interface Delivery {

    /** The printer took all of it; whether it had labels left is for the eye to see. */
    record Sent(int bytes) implements Delivery {}

    /**
     * Something answers there but did not take the whole job: no listener on the port, or it hung up or stopped reading. Labels may
     * have come out where {@code begun} is true.
     */
    record Refused(boolean begun, String reason) implements Delivery {}

    /** Nothing answers there: an unknown name, no way to it, or no answer in time. Nothing was printed. */
    record Unreachable(String reason) implements Delivery {}
}
