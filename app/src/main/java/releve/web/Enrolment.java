package releve.web;

import java.time.Duration;

/** What came of typing an enrolment code. */
public sealed interface Enrolment {
    /** This browser is that ward PC as long as it keeps the token. */
    record In(String token, String label) implements Enrolment {
        @Override
        public String toString() {
            return "In[" + label + "]"; // never the token
        }
    }

    record Wrong() implements Enrolment {}

    record Wait(Duration rest) implements Enrolment {}
}
