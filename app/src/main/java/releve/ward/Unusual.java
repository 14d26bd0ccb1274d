package releve.ward;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the figures that are possible but rarely seen. */
final class Unusual {
    private Unusual() {}

    static void add(Item item, List<Doubt> doubts) {
        if (item instanceof Item.VitalSigns signs) {
            look("systolic", Plausible.SYSTOLIC, whole(signs.systolic()), doubts);
            look("diastolic", Plausible.DIASTOLIC, whole(signs.diastolic()), doubts);
            look("pulse", Plausible.PULSE, whole(signs.pulse()), doubts);
            look("temperature", Plausible.TEMPERATURE, signs.temperature(), doubts);
            look("saturation", Plausible.SATURATION, whole(signs.saturation()), doubts);
            look("oxygen", Plausible.OXYGEN, signs.oxygen(), doubts);
            look("respiration", Plausible.RESPIRATION, whole(signs.respiration()), doubts);
        } else if (item instanceof Item.Weight weight) {
            look("kilograms", Plausible.WEIGHT, weight.kilograms(), doubts);
        }
    }

    private static void look(String field, Plausible bounds, @Nullable BigDecimal figure, List<Doubt> doubts) {
        if (figure != null && !bounds.usual(figure)) {
            doubts.add(new Doubt.Unusual(field, figure));
        }
    }

    private static @Nullable BigDecimal whole(@Nullable Integer figure) {
        return figure == null ? null : BigDecimal.valueOf(figure);
    }
}
