package releve.wardpc.pc;

import java.util.List;
import releve.web.Frame;

/**
 * The packs on this PC.
 *
 * @param printer its name when the ward's printer can be written to, blank for the browser alone
 * @param link how the last round with the node went, sentence by sentence
 * @param said a sentence about what was just done, blank for none
 */
public record PacksPage(
        Frame frame, List<Line> lines, List<String> refused, String printer, List<String> link, String said) {
    /** @param state in words, with its shape; {@code shown} when it is the one that is read now */
    public record Line(
            String id, String ward, String made, String age, String until, String state, int patients, boolean shown) {}
}
