package releve.web;

import java.time.Duration;

/** What came of ending one's other sessions. */
public sealed interface OthersEnded {
    record Done(int sessions) implements OthersEnded {}

    record Wrong() implements OthersEnded {}

    record Wait(Duration rest) implements OthersEnded {}
}
