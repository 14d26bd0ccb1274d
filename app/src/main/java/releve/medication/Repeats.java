package releve.medication;

import java.util.List;

/**
 * How often a drug is to be given, as far as the order says it in a form that can be read.
 *
 * @param pattern HL7 v2 table 0335: {@code TID}, {@code Q8H}, {@code PRN}; blank when it was not said, or said in several parts that only
 *     a person can put together
 * @param hours the hours of the day, {@code 08:00}, in the order sent
 * @param text what was said beside it, in words
 */
public record Repeats(String pattern, List<String> hours, String text) {
    public static final Repeats UNSAID = new Repeats("", List.of(), "");

    public Repeats {
        hours = List.copyOf(hours);
    }
}
