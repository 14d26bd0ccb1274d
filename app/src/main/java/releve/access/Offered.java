package releve.access;

import java.time.Instant;

/** What came of asking for an enrolment code. */
public sealed interface Offered {
    /** Type it on the computer before {@code until}; it works once. */
    record Done(String code, Instant until) implements Offered {
        @Override
        public String toString() {
            return "Offered[…]"; // never the code
        }
    }

    record Refused(Objection objection) implements Offered {}
}
