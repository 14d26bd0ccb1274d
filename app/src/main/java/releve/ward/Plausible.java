package releve.ward;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a figure can be at all, and beyond what it is worth a second look. A figure outside the first bounds is a slip of the pen and
 * is refused; one outside the second is asked about once. The table of sources stands in {@code docs/decisions/0016}.
 */
record Plausible(BigDecimal least, BigDecimal most, BigDecimal usualLeast, BigDecimal usualMost, int decimals) {
    static final Plausible SYSTOLIC = of("0", "375", "90", "219", 0);
    static final Plausible DIASTOLIC = of("0", "375", "40", "120", 0);
    static final Plausible PULSE = of("0", "350", "40", "140", 0);
    static final Plausible TEMPERATURE = of("11", "47", "35", "40", 1);
    static final Plausible SATURATION = of("0", "100", "88", "100", 0);
    static final Plausible OXYGEN = of("0", "80", "0", "15", 1);
    static final Plausible RESPIRATION = of("0", "150", "5", "36", 0);
    static final Plausible PAIN = of("0", "10", "0", "10", 0);
    static final Plausible WEIGHT = of("0.2", "700", "2", "250", 3);

    /** From one up to so many; none of them unusual. */
    static Plausible count(int most) {
        String figure = Integer.toString(most);
        return of("1", figure, "1", figure, 0);
    }

    private static Plausible of(String least, String most, String usualLeast, String usualMost, int decimals) {
        return new Plausible(
                new BigDecimal(least),
                new BigDecimal(most),
                new BigDecimal(usualLeast),
                new BigDecimal(usualMost),
                decimals);
    }

    boolean possible(BigDecimal figure) {
        return figure.compareTo(least) >= 0 && figure.compareTo(most) <= 0 && figure.scale() <= decimals;
    }

    boolean usual(BigDecimal figure) {
        return figure.compareTo(usualLeast) >= 0 && figure.compareTo(usualMost) <= 0;
    }

    static void check(Plausible bounds, @Nullable Integer figure) {
        check(bounds, figure == null ? null : BigDecimal.valueOf(figure));
    }

    static void check(Plausible bounds, @Nullable BigDecimal figure) {
        if (figure != null && !bounds.possible(figure)) {
            throw new IllegalArgumentException(figure + ": " + bounds.least() + " to " + bounds.most() + " expected");
        }
    }
}
