package releve.crisis.log;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an entry of the log is; each with a shape, so that it is told apart on a black and white page. */
enum EntrySort {
    INFORMATION("○"),
    DECISION("◆"),
    /** Somebody is to do something, perhaps until a time. */
    TASK("□"),
    /** The crisis cell meets at a time. */
    MEETING("▷");

    private final String shape;

    EntrySort(String shape) {
        this.shape = shape;
    }

    String shape() {
        return shape;
    }

    /** {@code crisis.log.sort.decision}: its name in the texts. */
    String key() {
        return "crisis.log.sort." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<EntrySort> find(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
