package releve.agenda.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Bars of cases by class, decided and not, as a picture with the same in words.
 *
 * @param width the longest bar's, in the picture's units
 */
public record Plot(List<Bar> bars, String words, int height) {
    /** Of the longest bar; class and figures stand beside it, in the longest of the four languages. */
    public static final int WIDTH = 220;

    private static final int STEP = 24;

    /** @param text what stands behind the bar */
    public record Bar(int y, String name, int decided, int open, String text) {}

    /** @param decided and {@code open} cases, in the picture's order; {@code texts} stand behind the bars */
    static Plot of(List<String> names, List<long[]> cases, List<String> texts, String words) {
        long most = 1;
        for (long[] each : cases) {
            most = Math.max(most, each[0] + each[1]);
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            long decided = cases.get(i)[0] * WIDTH / most;
            long open = cases.get(i)[1] * WIDTH / most;
            bars.add(new Bar(i * STEP + 4, names.get(i), (int) decided, (int) open, texts.get(i)));
        }
        return new Plot(bars, words, names.size() * STEP + 4);
    }
}
