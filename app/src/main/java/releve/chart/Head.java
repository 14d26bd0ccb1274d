package releve.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import releve.web.Frame;

/**
 * What all pages of one chart share.
 *
 * @param tabs the parts the visitor's role reads
 * @param cautions sentences to read before the chart is believed
 * @param undecided that entries about this patient wait for a person, and where
 * @param topics that tell when something of this patient has changed
 */
public record Head(
        Frame frame,
        String path,
        Banner banner,
        List<Link> tabs,
        List<String> cautions,
        Optional<Link> undecided,
        List<String> topics) {
    /** For htmx: {@code sse:patient:12, sse:patient:15}. */
    public String trigger() {
        return topics.stream().map(each -> "sse:" + each).collect(Collectors.joining(", "));
    }

    public String text(String key, Object... arguments) {
        return frame.text(key, arguments);
    }
}
