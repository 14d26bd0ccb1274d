package releve.kit;

import java.time.Instant;
import java.util.List;
import releve.paper.Printout;
import releve.paper.Xhtml;
import releve.web.Words;

/** What all sheets of this room have in common: large letters, a foot with the hour of printing. */
final class Sheet {
    static final String STYLE = """
            body { font-size: 11pt; }
            h1 { font-size: 22pt; margin: 0 0 1mm 0; }
            h2 { font-size: 13pt; margin: 4mm 0 1.5mm 0; }
            .unit { font-size: 15pt; font-weight: bold; }
            .box { border: 2pt solid #000; padding: 2mm 3mm; margin: 2mm 0; }
            .big { font-size: 13pt; font-weight: bold; }
            .code { font-size: 30pt; font-weight: bold; white-space: nowrap; text-align: center; letter-spacing: 1pt; }
            .task td { border: 0; border-bottom: 0.5pt solid #000; padding: 2mm 1mm; font-size: 11.5pt; }
            .task .n { font-size: 24pt; font-weight: bold; text-align: center; vertical-align: middle; }
            .task .tick { font-size: 22pt; text-align: center; vertical-align: middle; }
            .large td { font-size: 13pt; }
            .tall td { height: 9mm; }
            .sign td { height: 14mm; vertical-align: top; font-size: 9pt; }
            .words { font-size: 13pt; font-weight: bold; }
            .here { border: 1.5pt dashed #000; height: 38mm; width: 72mm; font-size: 9pt; padding: 1.5mm; }
            """;

    private final Words words;
    private final Instant made;

    Sheet(Words words, Instant made) {
        this.words = words;
        this.made = made;
    }

    Words words() {
        return words;
    }

    Instant made() {
        return made;
    }

    /** A piece with its foot; the head stays free for large letters. */
    Xhtml begin(String title) {
        Xhtml body = new Xhtml();
        body.open("div", "class", "foot").open("table").open("colgroup");
        body.open("col", "style", "width:150mm").open("col").close();
        body.open("tr").element("td", title + " · " + words.text("kit.printed", words.moment(made)));
        body.open("td", "class", "right").text(words.text("kit.page") + " ");
        body.open("span", "class", "page")
                .close()
                .text(" / ")
                .open("span", "class", "pages")
                .close();
        body.close().close().close().close();
        return body;
    }

    Printout printout(String title, Xhtml body) {
        return new Printout(words.language().tag(), title, STYLE + "@page { margin: 11mm 12mm 15mm 12mm; }", body);
    }

    void heading(Xhtml body, String key, Object... arguments) {
        body.element("h2", words.text(key, arguments));
    }

    /** A table with a heading for each column. @param widths in CSS, blank for what is left */
    void table(Xhtml body, List<String> keys, List<String> widths, List<List<String>> rows) {
        open(body, "large", widths);
        body.open("thead").open("tr");
        keys.forEach(key -> body.element("th", words.text(key)));
        body.close().close().open("tbody");
        for (List<String> row : rows) {
            body.open("tr");
            row.forEach(cell -> body.element("td", cell));
            body.close();
        }
        body.close().close();
    }

    static void open(Xhtml body, String style, List<String> widths) {
        body.open("table", "class", style).open("colgroup");
        widths.forEach(width -> body.open("col", "style", width.isEmpty() ? "" : "width:" + width));
        body.close();
    }
}
