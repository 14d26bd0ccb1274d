package releve.staff;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/** Broken glass that waits for somebody's word. */
public record GlassReviewPage(Frame frame, List<Item> items, List<Choice> verdicts, List<Mistake> mistakes) {
    /**
     * @param own the reader broke it: another reviews it
     * @param earlier what was said of it already, or blank
     */
    public record Item(
            String entry, String person, String patient, String time, String reason, String earlier, boolean own) {}
}
