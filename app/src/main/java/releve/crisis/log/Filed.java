package releve.crisis.log;

import java.util.UUID;

/** What came of a form. */
sealed interface Filed {
    record New(UUID entry) implements Filed {}

    /** It was filed before, perhaps before a restart. */
    record Same(UUID entry) implements Filed {}

    /** Somebody else wrote a version in the meantime: nothing was filed. */
    record Conflicting(int stands) implements Filed {}
}
