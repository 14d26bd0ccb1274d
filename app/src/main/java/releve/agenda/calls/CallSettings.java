package releve.agenda.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import releve.agenda.calls.CallFact.SettingsSet;
import releve.journal.Json;

/** How patient the calls are, as the hospital set it last, and how it was before. */
final class CallSettings {
    /** The key of those that come with the program. */
    static final String ORIGINAL = "original";

    private final CallBook book;
    private final CallTables original = CallTables.original();

    CallSettings(CallBook book) {
        this.book = book;
    }

    /**
     * Settings that hold or held.
     *
     * @param key of the form that set them, or {@link #ORIGINAL}
     * @param at when they were set, and {@code by} whom; absent and blank for those of the program
     */
    record Version(String key, CallTables tables, Optional<Instant> at, String by) {}

    /** The version that holds first, the program's own last. */
    List<Version> all() {
        List<Version> all = new ArrayList<>();
        for (CallHeard heard : book.settings()) {
            if (heard.fact() instanceof SettingsSet set) {
                all.add(new Version(
                        set.form().toString(),
                        Json.read(set.settings(), CallTables.class),
                        Optional.of(heard.at()),
                        heard.by()));
            }
        }
        all.add(new Version(ORIGINAL, original, Optional.empty(), ""));
        return all;
    }

    Version current() {
        return all().getFirst();
    }

    /** What holds. */
    CallTables tables() {
        return current().tables();
    }

    Optional<Version> find(String key) {
        return all().stream().filter(each -> each.key().equals(key)).findFirst();
    }
}
