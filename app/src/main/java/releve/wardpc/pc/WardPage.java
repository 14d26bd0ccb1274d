package releve.wardpc.pc;

import java.util.List;
import releve.web.Frame;

/** The ward's beds on one screen, as the pack has them. */
public record WardPage(Frame frame, CopyHead head, List<Line> lines) {
    /**
     * A bed and whom it holds; {@code kind} is free, taken or leave.
     *
     * @param path of the patient's page, blank for an empty bed
     * @param first what must be heeded first; {@code more} the rest of it on one line
     * @param here what was recorded on this PC for the patient since the pack was made; 0 for nothing
     */
    public record Line(
            String bed,
            String kind,
            String shape,
            String state,
            String name,
            String born,
            String sex,
            String number,
            String path,
            boolean confidential,
            String first,
            String more,
            int here) {}
}
