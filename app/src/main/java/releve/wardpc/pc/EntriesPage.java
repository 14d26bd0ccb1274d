package releve.wardpc.pc;

import java.util.List;
import releve.web.Frame;

/** What was recorded on this PC, and what became of it. */
public record EntriesPage(Frame frame, List<String> link, List<Line> lines, String done) {
    /**
     * @param kind of state, for its style: wait, good or bad
     * @param mend the address on which its author says it anew, blank when that cannot be
     */
    public record Line(
            long number,
            String when,
            String who,
            String what,
            String text,
            String by,
            String kind,
            String state,
            String mend,
            String withdraw) {}
}
