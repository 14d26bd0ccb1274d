package releve.crisis.log;

import java.util.List;
import releve.web.Frame;

/**
 * The situation report as it would be printed now.
 *
 * @param prints in each language, the site's first
 */
public record ReportPage(Frame frame, Report report, List<Print> prints) {
    public record Print(String path, String language, String words) {}
}
