package releve.web;

import java.time.Duration;

/** What came of an attempt to come in. */
public sealed interface SignIn {
    /** In; the token goes into the session cookie and nowhere else. */
    record In(String token, Visitor visitor) implements SignIn {
        @Override
        public String toString() {
            return "In[" + visitor.id() + "]"; // never the token
        }
    }

    /** The name, the secret or the code is wrong; which of them is not said. */
    record Wrong() implements SignIn {}

    /** Too many attempts just now: try again after a while. Never for ever. */
    record Wait(Duration rest) implements SignIn {}

    /** The secret is too weak, or the name is taken: {@code textKey} is the key of a message that says so. */
    record Unfit(String textKey) implements SignIn {}
}
