package releve.journal;

import org.jspecify.annotations.Nullable;

/** An entry with what the views read from its payload, one place for each view. A payload that is gone leaves nothing to apply. */
record Ready(Entry entry, @Nullable Object[] prepared) {}
