package releve.crisis.log;

import java.time.Instant;
import java.util.List;
import releve.paper.Printout;
import releve.paper.Xhtml;
import releve.web.Words;

/** The situation report on one or two sheets. */
final class ReportPaper {
    private static final String STYLE = """
            h2 { margin: 3mm 0 1mm 0; font-size: 11pt; }
            table { margin: 0 0 1mm 0; font-size: 9pt; }
            td { padding: 0.5mm 1.2mm; }
            """;

    private ReportPaper() {}

    static Printout of(Report report, Words words, Instant now) {
        Xhtml body = new Xhtml();
        LogPaper.head(body, words, report.title(), now);
        body.element("h1", report.title() + " · " + words.moment(now));
        report.sections().forEach(each -> section(body, each));
        return new Printout(words.language().tag(), report.title(), STYLE, body);
    }

    private static void section(Xhtml body, Report.Section section) {
        body.element("h2", section.title());
        if (section.rows().isEmpty()) {
            body.element("p", section.none());
            return;
        }
        int columns = Math.max(1, section.columns().size());
        body.open("table").open("colgroup");
        // A moment fits the first column of the log's lists; what was said takes the rest.
        widths(section.columns().size()).forEach(each -> body.open("col", "style", "width:" + each + "mm"));
        body.close();
        if (!section.columns().isEmpty()) {
            body.open("thead").open("tr");
            section.columns().forEach(each -> body.element("th", each));
            body.close().close();
        }
        body.open("tbody");
        section.rows().forEach(row -> row(body, row, columns));
        body.close().close();
    }

    private static void row(Xhtml body, List<String> row, int columns) {
        body.open("tr");
        for (int i = 0; i < row.size(); i++) {
            boolean last = i == row.size() - 1 && row.size() < columns;
            if (last) {
                body.element("td", row.get(i), "colspan", String.valueOf(columns - i));
            } else {
                body.element("td", row.get(i));
            }
        }
        body.close();
    }

    private static List<Integer> widths(int columns) {
        return switch (columns) {
            case 4 -> List.of(66, 36, 36, 47);
            case 3 -> List.of(36, 96, 53);
            case 2 -> List.of(66, 119);
            default -> List.of(185);
        };
    }
}
