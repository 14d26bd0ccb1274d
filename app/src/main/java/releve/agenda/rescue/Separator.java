package releve.agenda.rescue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which sign stands between the cells of a table. */
final class Separator {
    /** In the order that decides between equals: Excel writes {@code ;} where the comma is for decimals. */
    static final String CANDIDATES = ";,\t|";

    private static final int LINES = 200;

    private Separator() {}

    /** The sign with which the most lines have the same number of cells, and the most of them; 0 when none gives two columns. */
    static char of(String head) {
        char best = 0;
        double most = 0;
        for (char candidate : CANDIDATES.toCharArray()) {
            double score = score(head, candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /** The share of lines with the usual width counts first, a wider table breaks the tie. */
    private static double score(String head, char separator) {
        List<Integer> widths = widths(head, separator);
        Map<Integer, Integer> lines = new HashMap<>();
        widths.stream().filter(width -> width > 1).forEach(width -> lines.merge(width, 1, Integer::sum));
        return lines.entrySet().stream()
                .mapToDouble(width ->
                        width.getValue() / (double) widths.size() + Math.min(width.getKey(), Limits.COLUMNS) * 0.001)
                .max()
                .orElse(0);
    }

    private static List<Integer> widths(String head, char separator) {
        var widths = new ArrayList<Integer>();
        var lines = new Lines(new StringReader(head), separator);
        while (lines.hasNext() && widths.size() < LINES) {
            Line line = lines.next();
            if (!line.blank() && (lines.hasNext() || widths.isEmpty())) {
                widths.add(line.cells().size());
            }
        }
        return widths;
    }

    /** Excel's own first line {@code sep=;}, or 0. */
    static char said(String head) {
        return head.length() > 4
                        && head.regionMatches(true, 0, "sep=", 0, 4)
                        && CANDIDATES.indexOf(head.charAt(4)) >= 0
                        && (head.length() == 5 || head.charAt(5) == '\r' || head.charAt(5) == '\n')
                ? head.charAt(4)
                : 0;
    }
}
