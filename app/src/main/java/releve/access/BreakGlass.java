package releve.access;

import java.time.Instant;

/** What came of breaking the glass. */
public sealed interface BreakGlass {
    /** The patient may be seen until then; somebody will review it. */
    record Opened(Instant until) implements BreakGlass {}

    record Refused(Objection objection) implements BreakGlass {}
}
