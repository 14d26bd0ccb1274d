package releve.access;

import java.time.Instant;

/** What came of trying the first code. */
public sealed interface FirstAdministrator {
    /** The account is there, the code is spent. Signing in is the next step. */
    record Created(Account account) implements FirstAdministrator {}

    /** Not the code, or it is spent or too old, or there is an administrator already. */
    record Wrong() implements FirstAdministrator {}

    record Wait(Instant until) implements FirstAdministrator {}

    /** The code was right and is still good; the account was not. */
    record Refused(Objection objection) implements FirstAdministrator {}
}
