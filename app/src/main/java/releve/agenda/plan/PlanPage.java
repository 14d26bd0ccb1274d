package releve.agenda.plan;

import java.util.List;
import java.util.Optional;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * The proposal, or how to ask for one.
 *
 * @param running absent while no search goes on
 * @param found absent while there is no proposal
 * @param done what came of the last form, in sentences
 */
public record PlanPage(
        Frame frame,
        boolean plans,
        Ask ask,
        Optional<Running> running,
        Optional<Found> found,
        List<String> done,
        List<Mistake> mistakes) {
    /** @param waiting cases in all, {@code sessions} that are open within the days planned */
    public record Ask(List<Choice> sites, List<Choice> sorts, int waiting, int sessions, int seconds, boolean broken) {}

    public record Running(int percent, String text) {}

    /**
     * @param stamp of the proposal, as forms carry it
     * @param weeks that have cases in it
     * @param summary in sentences
     */
    public record Found(
            String stamp,
            List<String> summary,
            List<Week> weeks,
            List<Choice> rooms,
            List<Group> groups,
            List<Left> left,
            int more,
            int open,
            String paper,
            String accept) {}

    public record Week(String path, String text, boolean shown, int cases) {}

    /** @param room theatre or clinic with its site; {@code day} as forms carry it, {@code open} cases that have no date yet */
    public record Group(String room, String title, String day, String key, List<Row> rows, int open) {}

    /** @param state blank, or that it has its date, or that a person put it here */
    public record Row(
            String key, String hours, PlanCase of, String surgeon, List<String> why, String state, boolean open) {}

    /** A case without a place, and why. */
    public record Left(PlanCase of, List<String> why) {}
}
