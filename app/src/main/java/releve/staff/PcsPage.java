package releve.staff;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/** The ward PCs, the codes on their way, and the code that was just made, if one was. */
public record PcsPage(Frame frame, Made made, Fields fields, List<Row> pcs, List<Row> offers, List<Mistake> mistakes) {
    /** Blank when none was made. */
    public record Made(String code, String label, String until) {
        @Override
        public String toString() {
            return "Made[" + label + "]"; // never the code
        }
    }

    public record Fields(String site, String ward, String label, String reason) {}

    public record Row(String label, String ward, String since) {}
}
