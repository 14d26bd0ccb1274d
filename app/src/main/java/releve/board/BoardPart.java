package releve.board;

import java.util.List;
import releve.care.DataKind;
import releve.web.Paths;
import releve.web.Words;

/**
 * The part of a board that is fetched again when something changed.
 *
 * @param topic tells when
 * @param settling the page where entries of ward PCs are decided; blank for who may not
 */
public record BoardPart(
        Words words,
        String site,
        String ward,
        String topic,
        List<BoardLine> lines,
        List<BoardPage.Coming> coming,
        Heed heed,
        String settling) {
    public long patients() {
        return count("taken") + count("two") + count("leave");
    }

    public long count(String state) {
        return lines.stream().filter(line -> line.state().kind().equals(state)).count();
    }

    /** That entries of the ward's PCs are in no record yet; blank when none is. */
    public String undecided() {
        return heed.undecided() == 0 ? "" : words.count("ward.undecided", heed.undecided());
    }

    /** Late and frozen feeds, and what of the board comes from them. */
    public List<String> notes() {
        return heed.notes().stream().map(note -> note.text(words)).toList();
    }

    /** The shape before the head of a column that is late or frozen, or blank. */
    public String shape(String kind) {
        return heed.shape(DataKind.valueOf(kind));
    }

    /** Of the column of what came back and what is due. */
    public String shapeOfNow() {
        List<String> shapes = List.of(shape("DRUGS"), shape("RESULTS"), shape("REPORTS"));
        return shapes.contains("■") ? "■" : shapes.contains("▲") ? "▲" : "";
    }

    public String path() {
        return "/ward/" + Paths.part(site) + "/" + Paths.part(ward);
    }

    public String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }
}
