package releve.access;

import java.time.Instant;

/** What came of an attempt to come in. */
public sealed interface SignIn {
    /** Come in. Hand the token to the browser, and only there. */
    record Admitted(Token token, Visitor visitor) implements SignIn {}

    /** No such name, or not its PIN or password: nobody is told which. */
    record Wrong() implements SignIn {}

    /** Too many failures: the attempt was not looked at. The right PIN is taken from then on. */
    record Wait(Instant until) implements SignIn {}

    /** The PIN or password was right, but the account is closed. */
    record Disabled() implements SignIn {}
}
