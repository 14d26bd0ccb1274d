package releve.chart;

import java.util.List;

/**
 * One box of the first screen.
 *
 * @param href of the page with all of it; blank when there is none
 * @param notes late and frozen feeds that it shows something from
 * @param more how many lines are left out, in words; or blank
 */
public record Box(
        String key, String title, String href, List<Line> lines, String empty, String more, List<String> notes) {
    /**
     * @param lead what it is about: an hour, a name; {@code soft} what stands back
     * @param after a feed brought it after T0: what is said beside it, or blank
     */
    public record Line(String mark, String lead, String text, String soft, String after) {
        Line(String mark, String lead, String text, String soft) {
            this(mark, lead, text, soft, "");
        }

        Line after(String words) {
            return new Line(mark, lead, text, soft, words);
        }
    }

    static Box of(String key, String title, String href, List<Line> lines, int most, String empty, String more) {
        return new Box(
                key,
                title,
                href,
                List.copyOf(lines.subList(0, Math.min(most, lines.size()))),
                empty,
                lines.size() > most ? more : "",
                List.of());
    }

    Box noting(List<String> more) {
        return new Box(key, title, href, lines, empty, this.more, more);
    }
}
