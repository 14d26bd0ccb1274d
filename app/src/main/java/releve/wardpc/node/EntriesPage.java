package releve.wardpc.node;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/** What ward PCs handed back: how much of it, what waits for a person, and what is done. */
public record EntriesPage(
        Frame frame, List<Count> counts, List<Line> open, List<Line> done, List<Mistake> mistakes, String reason) {
    /** @param mark shape and word of the outcome */
    public record Count(WardPcsPage.Mark mark, long number) {}

    /**
     * One entry, both sides of it.
     *
     * @param who name and number; that it is a confidential patient, to whom they are closed
     * @param said what the ward PC says: what, when, by whom, on which PC
     * @param known what the node knows that matters here; nothing when it is done
     * @param confirms what whoever files it all the same says yes to
     * @param why the sentence for a refusal or a conflict, or blank
     * @param settles the visitor may decide
     * @param settled who decided what, or blank
     */
    public record Line(
            String id,
            WardPcsPage.Mark mark,
            String who,
            String title,
            List<String> said,
            List<String> known,
            List<String> confirms,
            String why,
            boolean settles,
            String settled) {}
}
