package releve.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import releve.drill.Tally.Of;

/** The laboratory's day: requests, and results that come preliminary, final, corrected, taken back, or late and out of order. */
final class Tubes {
    private static final String CULTURE = "CULT";
    private static final List<String> FIRST_READING =
            List.of("Culture en cours à 24 h.", "Examen direct : nombreux leucocytes.");
    private static final List<String> LAST_READING = List.of(
            "Escherichia coli : > 100 000 UFC/ml",
            "Amoxicilline : R   Céfuroxime : S   Témocilline : S",
            "Ciprofloxacine : I (CMI 0,5 µg/ml)",
            "",
            "Interprétation : à confronter à la clinique ; prélèvement à 37 °C.");

    private final House house;
    private final LabWriter lab;
    private final Chance chance;

    Tubes(House house, Chance chance) {
        this.house = house;
        this.lab = new LabWriter(house.post);
        this.chance = chance;
    }

    /** What was measured on the mornings before today: final, told at once. */
    void past(Instant at, Stay stay, int days) {
        for (int day = days; day >= 1; day--) {
            Instant drawn = at.minus(Duration.ofDays(day)).plus(Duration.ofMinutes(chance.between(150, 300)));
            for (String panel : List.of("HEMA", "IONO")) {
                LabOrder order = order(panel, stay, drawn);
                tell(at, order, measure(order), "F");
            }
        }
    }

    /** One request: a few panels from one draw, each with its own way of coming back. */
    void request(Instant at, Stay stay) {
        house.tally.add(Of.LAB_REQUESTS);
        List<String> panels = new ArrayList<>(List.of("HEMA", "IONO"));
        if (chance.happens(0.7)) {
            panels.add(chance.of(
                    house.catalogue.panels().subList(2, house.catalogue.panels().size())));
        }
        for (String panel : panels) {
            LabOrder order = order(panel, stay, at);
            lab.order(at, order, "NW");
            if (chance.happens(0.01)) {
                house.clock.at(at.plus(Duration.ofMinutes(4)), when -> lab.order(when, order, "CA"));
                continue;
            }
            Instant received = at.plus(Duration.ofMinutes(chance.between(12, 45)));
            house.clock.at(received, when -> lab.order(when, order, "SC"));
            Instant done = received.plus(Duration.ofMinutes(chance.between(25, 95)));
            house.clock.at(done, when -> first(when, order));
        }
        if (chance.happens(0.04)) {
            culture(at, order(CULTURE, stay, at));
        }
    }

    private LabOrder order(String panel, Stay stay, Instant drawn) {
        return new LabOrder(house.numbers.order("DEM"), house.numbers.order("LAB"), panel, stay, wholeMinute(drawn));
    }

    private void first(Instant at, LabOrder order) {
        List<Measured> values = measure(order);
        house.tally.add(Of.LAB_VALUES, values.size());
        if (!chance.happens(0.22)) {
            last(at, order, values);
            return;
        }
        tell(at, order, values, "P");
        List<Measured> settled = chance.happens(0.3) ? measure(order) : values;
        Instant validated = at.plus(Duration.ofMinutes(chance.between(10, 60)));
        house.clock.at(validated, when -> {
            last(when, order, settled);
            if (chance.happens(0.05)) {
                house.clock.at(when.plus(Duration.ofMinutes(3)), late -> latePreliminary(late, order, values));
            }
        });
    }

    private void last(Instant at, LabOrder order, List<Measured> values) {
        tell(at, order, values, "F");
        if (chance.happens(0.015)) {
            Instant found = at.plus(Duration.ofMinutes(chance.between(30, 240)));
            String status = chance.happens(0.2) ? "D" : "C";
            house.clock.at(found, when -> tell(when, order, status.equals("D") ? values : measure(order), status));
        }
    }

    /** Sent by a queue that woke up late: it must not be shown over the final result. */
    private void latePreliminary(Instant at, LabOrder order, List<Measured> values) {
        lab.results(at, order, values, "P");
        house.tally.add(Of.LATE_PRELIMINARY);
    }

    private void tell(Instant at, LabOrder order, List<Measured> values, String status) {
        lab.results(at, order, values, status);
        for (Measured value : values) {
            Analyte analyte = value.analyte();
            LabValue known = order.patient().values.get(analyte.loinc());
            if (known == null || !known.observed().isAfter(order.drawn())) {
                order.patient()
                        .values
                        .put(
                                analyte.loinc(),
                                new LabValue(
                                        order.filler(),
                                        analyte.loinc(),
                                        value.text(),
                                        analyte.unit(),
                                        status,
                                        order.drawn()));
            }
        }
    }

    private void culture(Instant at, LabOrder order) {
        lab.order(at, order, "NW");
        house.clock.at(
                at.plus(Duration.ofMinutes(chance.between(240, 420))),
                when -> lab.culture(when, order, FIRST_READING, "P"));
        house.clock.at(
                at.plus(Duration.ofMinutes(chance.between(700, 1_300))),
                when -> lab.culture(when, order, LAST_READING, "F"));
    }

    /** Each value drifts from the patient's last one, so that the chart shows a trend and not noise. */
    private List<Measured> measure(LabOrder order) {
        List<Measured> values = new ArrayList<>();
        for (Analyte analyte : house.catalogue.analytes(order.panel())) {
            Analyte.Habit habit = analyte.habit();
            double last = order.patient()
                    .trend
                    .computeIfAbsent(analyte.code(), code -> chance.around(habit.typical(), habit.spread()));
            double next = last + (habit.typical() - last) * 0.15 + chance.around(0, habit.spread() * 0.3);
            double kept = Math.max(habit.typical() * 0.05, next);
            order.patient().trend.put(analyte.code(), kept);
            values.add(new Measured(analyte, decimal(kept, habit.decimals())));
        }
        return values;
    }

    /** As the analyser prints it: a point and so many decimals. */
    static String decimal(double value, int decimals) {
        long scale = decimals == 0 ? 1 : decimals == 1 ? 10 : 100;
        long scaled = Math.round(value * scale);
        String whole = Long.toString(scaled / scale);
        return decimals == 0 ? whole : whole + "." + People.padded(scaled % scale, decimals);
    }

    private static Instant wholeMinute(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond() / 60 * 60);
    }
}
