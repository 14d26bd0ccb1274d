package releve.crisis.log;

import java.util.List;

/** The situation at a moment, in words: the same on the page and on paper. */
public record Report(String title, String made, List<Section> sections) {
    /**
     * @param columns empty for lines without a heading
     * @param rows each with as many cells as there are columns, or one
     * @param none what is said when there is no row
     */
    public record Section(String title, List<String> columns, List<List<String>> rows, String none) {}
}
