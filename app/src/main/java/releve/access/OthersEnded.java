package releve.access;

import java.time.Instant;

/** What came of ending all of one's other sessions. */
public sealed interface OthersEnded {
    record Done(int sessions) implements OthersEnded {}

    /** The PIN or password was not right, or the session that asks is over or locked. */
    record Wrong() implements OthersEnded {}

    record Wait(Instant until) implements OthersEnded {}
}
