package releve.bench.harness;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a report: for the eye and for a machine.
 *
 * @param value a {@link Spread}, a number, a text, or null where there is nothing to tell
 */
public record Cell(String text, @Nullable Object value) {
    /** {@code 12,345 [11,000–13,000]} */
    public static Cell of(Spread spread) {
        return new Cell(
                number(spread.median()) + " [" + number(spread.min()) + "–" + number(spread.max()) + "]", spread);
    }

    /** The median of the ratios round by round. */
    public static Cell ratio(List<Double> numerators, List<Double> denominators) {
        Spread spread = Spread.of(IntStream.range(0, numerators.size())
                .mapToDouble(round -> numerators.get(round) / denominators.get(round))
                .toArray());
        return new Cell(number(spread.median()), spread);
    }

    public static Cell of(double number) {
        return new Cell(number(number), number);
    }

    public static Cell of(String text) {
        return new Cell(text, text);
    }

    public static Cell none() {
        return new Cell("–", null);
    }

    /** As many decimals as tell something: none from 100 on, one from 10 on, two below. */
    static String number(double number) {
        String format = Math.abs(number) >= 100 ? "%,.0f" : Math.abs(number) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, number);
    }
}
