package releve.chart;

import java.util.List;

/** One part of a chart with all that is known. @param hint what to know before reading; or blank */
public record PartPage(Head head, String hint, List<ChartSection> sections) {}
