package releve.drill;

import java.util.Arrays;
import java.util.List;

/**
 * Something that is booked.
 *
 * @param share how often among its sort
 * @param urgency the class that the exercise's doctors give it
 * @param needs each a code and words between a blank
 */
record Procedure(
        boolean operation,
        String code,
        String name,
        String service,
        int minutes,
        int share,
        String urgency,
        List<String> needs) {
    static List<Procedure> all() {
        return Words.rows("procedures.txt").stream()
                .map(row -> new Procedure(
                        row.get(0).equals("O"),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        Integer.parseInt(row.get(4)),
                        Integer.parseInt(row.get(5)),
                        row.get(6),
                        Arrays.stream(row.get(7).split(","))
                                .map(String::strip)
                                .filter(need -> !need.isEmpty())
                                .toList()))
                .toList();
    }

    /** One by its share. */
    static Procedure drawn(List<Procedure> of, Chance chance) {
        int all = of.stream().mapToInt(Procedure::share).sum();
        int at = chance.below(all);
        for (Procedure each : of) {
            at -= each.share();
            if (at < 0) {
                return each;
            }
        }
        throw new IllegalStateException("shares do not add up");
    }
}
