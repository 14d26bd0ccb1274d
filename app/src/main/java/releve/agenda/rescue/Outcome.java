package releve.agenda.rescue;

import java.util.List;
import java.util.Map;

/** What became of reading an export. Only {@link Taken} has handed out anything. */
public sealed interface Outcome permits Outcome.Taken, Outcome.OrderUnclear, Outcome.MappingWrong, Unreadable {
    /** Read from end to end. */
    record Taken(Counts counts) implements Outcome {}

    /** In some columns the order of day, month and year is open, or contradicts itself: a person chooses ({@link Mapping#withOrder}). */
    record OrderUnclear(List<OpenOrder> columns) implements Outcome {}

    record MappingWrong(List<Mapping.Fault> faults) implements Outcome {}

    /**
     * A column of dates that can be read in several orders, or in none throughout.
     *
     * @param readable how many of its dates each order can read
     * @param dates how many of its dates depend on the order
     * @param examples some that two orders read differently
     */
    record OpenOrder(Field field, String column, Map<DateOrder, Integer> readable, int dates, List<String> examples) {}

    /**
     * How many lines (of a calendar: appointments, each occurrence of one that repeats) became what.
     *
     * @param lines all that hold anything
     * @param remarks cells left out of rows that were taken
     */
    record Counts(int lines, int accepted, int refused, int doubled, int outside, int remarks) {
        public Counts {
            if (accepted + refused + doubled + outside != lines) {
                throw new IllegalArgumentException("of " + lines + " lines " + accepted + " were taken, " + refused
                        + " refused, " + doubled + " doubled and " + outside + " outside: some are missing");
            }
        }
    }
}
