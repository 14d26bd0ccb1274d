package releve.crisis.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * Sites × services at a moment.
 *
 * @param wall without menus, in large type
 */
public record GridPage(
        Frame frame, Asked asked, List<String> sites, List<Row> rows, boolean wall, List<Mistake> mistakes) {
    /**
     * Which moment, and how it is known.
     *
     * @param sentence says both, in the reader's words
     * @param day as typed
     * @param at as typed
     * @param then whether what was known at that minute is shown, rather than what is known today
     * @param live whether it is the present, which fetches itself again
     * @param path of the grid itself
     */
    public record Asked(String sentence, String day, String at, boolean then, boolean live, String path) {}

    public record Row(String service, List<Cell> cells) {}

    /**
     * @param kind for the style; {@code unsaid} when nothing was said
     * @param since blank when nothing was said
     * @param changes of the chosen day, in order
     */
    public record Cell(
            String path, String kind, String shape, String word, String since, String reason, List<String> changes) {}

    /** When the present fetches itself again. */
    public @Nullable String trigger() {
        return asked.live() ? "sse:crisis, every 60s" : null;
    }

    public @Nullable String source() {
        return asked.live() ? asked.path() : null;
    }
}
