package releve.wardpc.pc;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * The self-check of each shift.
 *
 * @param parts what the PC finds by itself
 * @param before the last checks, one line each
 */
public record CheckPage(
        Frame frame, List<Line> parts, String printer, List<String> before, List<Mistake> mistakes, String said) {
    public record Line(String what, String kind, String shape, String finding, String figure) {}
}
