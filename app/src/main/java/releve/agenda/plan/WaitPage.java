package releve.agenda.plan;

import java.util.List;
import releve.web.Frame;

/**
 * The waiting list.
 *
 * @param more how many cases the filter lets through that are not shown
 * @param dated cases on a date that was given here
 */
public record WaitPage(
        Frame frame, Filter filter, List<Count> counts, List<Row> rows, int more, Links links, List<Dated> dated) {
    public record Filter(List<Choice> sites, List<Choice> sorts, List<Choice> services, List<Choice> classes) {}

    /** @param late of these, past their limit */
    public record Count(String urgency, int cases, int late) {}

    /** @param place on the whole list, from 1 */
    public record Row(int place, PlanCase of, String days, String since, String lost, String held) {}

    public record Links(String address, String paper, String file) {}

    /** @param heed that the patient cannot come then; else blank */
    public record Dated(PlanCase of, String when, String where, String heed) {}
}
