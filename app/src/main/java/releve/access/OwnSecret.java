package releve.access;

import java.time.Instant;

/** What came of changing one's own PIN or password. */
public sealed interface OwnSecret {
    /** It is the new one from now on. All other sessions of this person are over; this one has a new token. */
    record Changed(Token token) implements OwnSecret {}

    /** The old one was not right, or the session is over or locked. */
    record Wrong() implements OwnSecret {}

    record Wait(Instant until) implements OwnSecret {}

    record Refused(Objection objection) implements OwnSecret {}
}
