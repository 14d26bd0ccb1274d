package releve.agenda.intake;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * An export as it is read with the mapping that stands.
 *
 * @param mistakes why it cannot be read as it is
 * @param counts what the lines became, in words; empty while it cannot be read
 * @param table whether it is one; else a calendar, or nothing that can be read
 * @param needed fields that decide who and when; {@code more} the others
 * @param orders columns of which a person has to say how dates are written
 * @param takes how many bookings would be taken
 */
public record DraftPage(
        Frame frame,
        String path,
        String source,
        String name,
        List<Mistake> mistakes,
        List<String> counts,
        boolean table,
        Shape shape,
        List<String> header,
        List<List<String>> samples,
        List<Chosen> needed,
        List<Chosen> more,
        List<Fixed> fixed,
        List<Chosen> orders,
        String templates,
        List<Line> lines,
        int unseen,
        int takes) {
    /** @param line of the titles, blank when it is to be found */
    public record Shape(List<Option> encodings, List<Option> separators, String line) {}

    public record Option(String value, String words, boolean chosen) {}

    /** A field, and what it can be. */
    public record Chosen(String name, String words, List<Option> options) {}

    /** A field that is the same in every row that says nothing itself. */
    public record Fixed(String name, String words, String value) {}

    /** A line that was not taken, or of which something was left out. */
    public record Line(String number, String column, String value, String reason) {}
}
