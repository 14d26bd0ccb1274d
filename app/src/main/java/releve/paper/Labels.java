package releve.paper;

import java.util.ArrayList;
import java.util.List;

/** Labels laid out on sheets, from any position on: half a sheet is used up before a new one is begun. */
public final class Labels {
    /** A hair less than A4: rounding must not push an empty page out behind each sheet. */
    private static final String STYLE = """
            @page { size: 210mm 297mm; margin: 0 }
            .labels { position: relative; width: 210mm; height: 296.5mm; overflow: hidden }
            .labels-next { page-break-before: always }
            .label { position: absolute; overflow: hidden; font-size: 8pt; line-height: 1.15 }
            .label-in { padding: 2mm 2.5mm }
            """;

    private final LabelSheet sheet;
    private final int first;
    private final List<Xhtml> labels = new ArrayList<>();

    /**
     * @param position of the first label that is still on the sheet, counted from 0 along the rows
     * @throws IllegalArgumentException if the sheet has no such position
     */
    public Labels(LabelSheet sheet, int position) {
        if (position < 0 || position >= sheet.labels()) {
            throw new IllegalArgumentException("position " + position + ": the sheet has 0 to " + (sheet.labels() - 1));
        }
        this.sheet = sheet;
        this.first = position;
    }

    /** What does not fit on its label is cut off at its edge, never printed on a neighbour. */
    public Labels add(Xhtml label) {
        label.markup();
        labels.add(label);
        return this;
    }

    /** @param style what the labels' own content needs */
    public Printout printout(String language, String title, String style) {
        Xhtml body = new Xhtml();
        int page = -1;
        for (int i = 0; i < labels.size(); i++) {
            LabelSheet.Place place = sheet.place(first + i);
            if (place.page() != page) {
                if (page >= 0) {
                    body.close();
                }
                page = place.page();
                body.open("div", "class", page == 0 ? "labels" : "labels labels-next");
            }
            lay(body, place, labels.get(i));
        }
        if (page >= 0) {
            body.close();
        }
        return new Printout(language, title, STYLE + style, body);
    }

    private void lay(Xhtml body, LabelSheet.Place place, Xhtml label) {
        body.open(
                        "div",
                        "class",
                        "label",
                        "style",
                        "left:" + Xhtml.millimetres(place.left())
                                + ";top:" + Xhtml.millimetres(place.top())
                                + ";width:" + Xhtml.millimetres(sheet.label().width())
                                + ";height:" + Xhtml.millimetres(sheet.label().height()))
                .open("div", "class", "label-in")
                .add(label)
                .close()
                .close();
    }
}
