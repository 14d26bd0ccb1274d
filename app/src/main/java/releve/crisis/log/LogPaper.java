package releve.crisis.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import releve.journal.Checkpoint;
import releve.paper.BarCode;
import releve.paper.Printout;
import releve.paper.Xhtml;
import releve.web.Words;

/** The whole log on paper, the first event first, with what proves the journal behind it. */
final class LogPaper {
    static final String STYLE = """
            .when { width: 26mm; } .sort { width: 26mm; } .by { width: 36mm; }
            .what { white-space: pre-line; }
            .old { padding-left: 4mm; font-size: 8pt; white-space: pre-line; }
            .mark { font-weight: bold; }
            .form td { border: 0; vertical-align: middle; }
            """;

    /** As on the cover of a pack: a telephone's camera reads it from a worn copy. */
    private static final double QR_MODULE = 0.5;

    private final Words words;
    private final LogWords lines;
    private final Instant now;

    LogPaper(Words words, Map<String, String> names, Instant now) {
        this.words = words;
        this.lines = new LogWords(words, names, now);
        this.now = now;
    }

    /** @param newestFirst as {@link SituationLog#all} gives it */
    Printout of(List<LogEntry> newestFirst, Checkpoint checkpoint) {
        Xhtml body = new Xhtml();
        String title = words.text("crisis.log.title");
        head(body, words, title, now);
        body.element("h1", title);
        proof(body, checkpoint);
        List<LogEntry> all = new ArrayList<>(newestFirst).reversed();
        if (all.isEmpty()) {
            body.element("p", words.text("crisis.log.none"));
        } else {
            table(body, all);
        }
        return new Printout(words.language().tag(), title, STYLE, body);
    }

    /** Title, moment and page of pages on every sheet of this room. */
    static void head(Xhtml body, Words words, String title, Instant now) {
        String made = words.text("crisis.log.paper.made", words.moment(now));
        body.open("div", "class", "head")
                .element("strong", title)
                .text(" · " + made)
                .close();
        body.open("div", "class", "foot")
                .text(title + " · " + made + " · " + words.text("crisis.log.paper.page") + " ");
        body.open("span", "class", "page").close().text(" / ");
        body.open("span", "class", "pages").close().close();
    }

    private void proof(Xhtml body, Checkpoint checkpoint) {
        body.open("table", "class", "form keep").open("tr").open("td");
        body.element("p", words.text("crisis.log.paper.proof", checkpoint.size()));
        body.element("p", String.join(" ", checkpoint.words()), "style", "font-size:12pt");
        body.element("p", words.text("crisis.log.paper.signature"));
        body.close().open("td", "class", "right").bars(BarCode.qr(checkpoint.print()), QR_MODULE, 0);
        body.close().close().close();
    }

    private void table(Xhtml body, List<LogEntry> all) {
        body.open("table").open("thead").open("tr");
        body.element("th", words.text("crisis.log.paper.when"), "class", "when");
        body.element("th", words.text("crisis.log.sort"), "class", "sort");
        body.element("th", words.text("crisis.log.what"));
        body.element("th", words.text("crisis.log.paper.by"), "class", "by")
                .close()
                .close();
        body.open("tbody");
        all.forEach(each -> row(body, each));
        body.close().close();
    }

    private void row(Xhtml body, LogEntry entry) {
        LogLine line = lines.line(entry);
        body.open("tr").element("td", line.when());
        body.element("td", line.shape() + " " + line.sort()).open("td");
        body.element("div", line.what(), "class", "what");
        String more = joined(line);
        if (!more.isEmpty()) {
            body.element("div", more);
        }
        line.marks().forEach(each -> body.element("div", each, "class", "mark"));
        line.files().forEach(each -> body.element("div", words.text("crisis.log.paper.file", each.name())));
        for (LogLine old : lines.earlier(entry)) {
            String was = joined(old);
            body.element(
                    "div",
                    words.text("crisis.log.paper.before", old.when(), old.sort(), old.what())
                            + (was.isEmpty() ? "" : " · " + was)
                            + "\n" + old.written(),
                    "class",
                    "old");
        }
        body.close().element("td", line.written()).close();
    }

    private static String joined(LogLine line) {
        List<String> parts = new ArrayList<>(List.of(line.who(), line.where(), line.until()));
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }
}
