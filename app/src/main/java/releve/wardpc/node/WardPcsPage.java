package releve.wardpc.node;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * The ward PCs and how each is, the codes on their way, and the code that was just made, if one was.
 *
 * @param enrols the visitor may make codes and take PCs back
 * @param sitesWithoutKit sites for which no pack can be locked
 */
public record WardPcsPage(
        Frame frame,
        boolean enrols,
        Made made,
        Fields fields,
        List<Line> pcs,
        List<Offer> offers,
        List<String> sitesWithoutKit,
        List<Mistake> mistakes) {
    /** Blank when none was made. @param command the whole line to type; blank when ward PCs cannot reach this node */
    public record Made(String code, String label, String until, String address, String fingerprint, String command) {
        static final Made NONE = new Made("", "", "", "", "", "");

        @Override
        public String toString() {
            return "Made[" + label + "]"; // never the code
        }
    }

    public record Fields(String label, String site, String ward, String reason) {}

    /** @param code its digest is nowhere on the page */
    public record Offer(String label, String ward, String until) {}

    /** A shape and a word. @param kind good, warn, bad or calm */
    public record Mark(String shape, String kind, String word) {}

    /** @param figure such as minutes or per cent; blank when it was not said */
    public record Part(String title, Mark mark, String figure) {}

    /**
     * One ward PC.
     *
     * @param heard when it last called, or that it did not since the node started
     * @param pack which pack it took last
     * @param checked when it last looked at itself, and who typed the test page's code back
     * @param missing the last number that is missing before others that wait, or 0
     */
    public record Line(
            String label,
            String ward,
            Mark mark,
            String heard,
            String pack,
            String checked,
            List<Part> parts,
            long missing,
            String missingWords) {}
}
