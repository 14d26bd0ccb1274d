package releve.access;

import java.time.Instant;
import releve.access.People.WardPc;

/** What came of typing an enrolment code. */
public sealed interface Redeemed {
    /** The computer is this ward PC as long as its browser holds the token. */
    record Done(Token token, WardPc pc) implements Redeemed {}

    /** Not a code, or it is spent or too old. */
    record Wrong() implements Redeemed {}

    record Wait(Instant until) implements Redeemed {}
}
