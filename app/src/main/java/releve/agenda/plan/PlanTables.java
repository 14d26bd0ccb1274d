package releve.agenda.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import releve.agenda.Sort;
import releve.agenda.rescue.Need;
import releve.journal.Json;

/**
 * By what dates are sought: data, never code.
 *
 * @param weights of a day past the limit, by class; the last one holds for a class that is not named
 * @param specialties words by which a session that takes a specialty knows its cases
 * @param minutes of a case that says nothing of its length, by its sort
 * @param supplies needs that a site may have too little of on a day
 * @param nights in intensive care of a case that needs a bed there
 * @param notice days between today and the first day that is planned, so that patients can be told
 * @param horizon days that are planned
 * @param seconds that a search takes
 */
record PlanTables(
        List<Weight> weights,
        List<Specialty> specialties,
        Map<Sort, Integer> minutes,
        List<Need> supplies,
        int nights,
        int notice,
        int horizon,
        int seconds,
        String source) {
    /** @param must the limit is kept whatever it costs the others, if any plan keeps it */
    record Weight(String urgency, int weight, boolean must) {}

    /** @param names that a session may call it by; {@code words} any of which, in service, unit or procedure, makes a case its own */
    record Specialty(List<String> names, List<String> words) {}

    PlanTables {
        weights = List.copyOf(weights);
        specialties = List.copyOf(specialties);
        supplies = List.copyOf(supplies);
        if (weights.isEmpty()
                || nights < 1
                || notice < 0
                || horizon < 1
                || horizon > PlanFact.LONGEST
                || seconds < 1
                || minutes.size() < Sort.values().length) {
            throw new IllegalArgumentException(
                    "a weight, a length for each sort, a night, a day and a second at least");
        }
    }

    Weight weight(String urgency) {
        return weights.stream()
                .filter(each -> each.urgency().equals(urgency))
                .findFirst()
                .orElse(weights.getLast());
    }

    int minutes(Sort sort) {
        return minutes.getOrDefault(sort, 60);
    }

    /** Those that come with the program. */
    static PlanTables original() {
        try (InputStream in = PlanTables.class.getResourceAsStream("plan.json")) {
            if (in == null) {
                throw new IllegalStateException("the tables of the plan are missing from the program");
            }
            return Json.read(in.readAllBytes(), PlanTables.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
