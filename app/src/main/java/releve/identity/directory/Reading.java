package releve.identity.directory;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to read what was typed: all names fit, and one of the birth dates, and one of the numbers, as far as there are any.
 *
 * @param numbers as typed, without blanks
 */
record Reading(List<String> names, List<Born> births, List<String> numbers) {
    static final Reading EMPTY = new Reading(List.of(), List.of(), List.of());

    boolean isEmpty() {
        return names.isEmpty() && births.isEmpty() && numbers.isEmpty();
    }

    Reading withNames(List<String> more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(more);
        return new Reading(List.copyOf(all), births, numbers);
    }

    Reading born(List<Born> dates) {
        return new Reading(names, List.copyOf(dates), numbers);
    }

    Reading numbered(String number) {
        return new Reading(names, births, List.of(number));
    }
}
