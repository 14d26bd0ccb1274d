package releve.chart;

import java.util.List;

/** Where an item comes from: the entry of the journal and, when a feed brought it, the message. */
public record SourcePage(Head head, List<Line> lines) {
    public record Line(String label, String value) {}
}
