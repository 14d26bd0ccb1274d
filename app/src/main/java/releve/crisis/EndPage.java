package releve.crisis;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * The form that ends degraded mode, or says that one service is back.
 *
 * @param path where it is sent
 * @param back nothing to choose when the whole ends
 */
public record EndPage(Frame frame, String path, String title, Back back, Fields fields, List<Mistake> mistakes) {
    /** Which services of which sites may be back. */
    public record Back(List<DeclarePage.Choice> sites, List<DeclarePage.Choice> services) {
        static final Back NONE = new Back(List.of(), List.of());
    }

    /** As typed. */
    public record Fields(String site, String service, String day, String hour, String words) {}

    public boolean whole() {
        return back.services().isEmpty();
    }
}
