package releve.agenda.rescue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Everything that reading an export gave, together: for the page that shows it. What lies outside the days of interest is only counted. */
public record Reading(List<Row> accepted, List<Refused> refused, List<Doubled> doubled, Outcome outcome) {
    public Reading {
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
        doubled = List.copyOf(doubled);
    }

    /** Takes what is found, one after another. */
    static final class Gathering implements Consumer<Found> {
        private final List<Row> accepted = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
        private final List<Doubled> doubled = new ArrayList<>();

        @Override
        public void accept(Found found) {
            switch (found) {
                case Row row -> accepted.add(row);
                case Refused line -> refused.add(line);
                case Doubled line -> doubled.add(line);
                case Outside ignored -> {}
            }
        }

        Reading reading(Outcome outcome) {
            return new Reading(accepted, refused, doubled, outcome);
        }
    }
}
