package releve.search;

import java.util.List;
import releve.web.Frame;

/**
 * The search and what it found.
 *
 * @param close those who fit as typed
 * @param alike those whose names are only like what was typed
 * @param register where a new patient is registered, or blank when the visitor may not
 */
public record SearchPage(
        Frame frame, String typed, List<FoundLine> close, List<FoundLine> alike, boolean more, String register) {
    public boolean asked() {
        return !typed.isBlank();
    }

    public int found() {
        return close.size() + alike.size();
    }

    public String sum() {
        return frame.words().count("search.found", found());
    }
}
