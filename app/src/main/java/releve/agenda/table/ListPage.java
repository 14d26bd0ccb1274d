package releve.agenda.table;

import java.util.List;
import java.util.Optional;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * A day's list.
 *
 * @param more how many cases the filter lets through that are not shown
 * @param batch the form that speaks of several cases at once; absent while it was not asked for
 */
public record ListPage(
        Frame frame,
        Filter filter,
        List<Count> counts,
        List<Row> rows,
        int more,
        Optional<Batch> batch,
        Links links,
        String done) {
    /** As chosen, and what there is to choose from. */
    public record Filter(
            String day,
            List<Choice> sites,
            List<Choice> sorts,
            List<Choice> units,
            List<Choice> stages,
            List<Choice> orders) {}

    public record Count(String path, Mark mark, long cases) {}

    /** @param ballot the value of its box; blank when it has none */
    public record Row(CaseLine line, String ballot, boolean ticked) {}

    /** @param actions one for each voice that the visitor has */
    public record Batch(VerdictPart part, List<Action> actions) {}

    public record Action(String path, String words) {}

    /** @param tick where boxes are shown, all ticked; blank when the visitor has no voice */
    public record Links(
            String address, String before, String after, String tick, String untick, String paper, String scribe) {}

    public List<Mistake> mistakes() {
        return batch.map(each -> each.part().mistakes()).orElse(List.of());
    }
}
