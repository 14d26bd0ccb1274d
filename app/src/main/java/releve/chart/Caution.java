package releve.chart;

import java.util.List;
import releve.web.Words;

/**
 * What must be read before a chart is believed, in whatever language it is shown; on a screen and on paper alike.
 *
 * @param key of the sentence, {@code chart.caution.one-person}
 * @param arguments what the sentence names, in the order of its gaps
 */
public record Caution(String key, List<String> arguments) {
    static Caution samePerson(String other, long source) {
        return new Caution("chart.caution.one-person", List.of(other, Long.toString(source)));
    }

    static Caution notHere(String stay, String owner) {
        return new Caution("chart.caution.not-here", List.of(stay, owner));
    }

    static Caution firstElsewhere(String stay, String other) {
        return new Caution("chart.caution.first-elsewhere", List.of(stay, other));
    }

    public String in(Words words) {
        return words.text(key, arguments.toArray());
    }

    /** In English, for the terminal. */
    @Override
    public String toString() {
        return switch (key) {
            case "chart.caution.one-person" ->
                "Said to be the same person as " + arguments.get(0) + " (entry " + arguments.get(1)
                        + "), not merged: look at both charts.";
            case "chart.caution.not-here" ->
                "Stay " + arguments.get(0) + " was recorded here by mistake and belongs to " + arguments.get(1)
                        + ": what was filed during it may be theirs.";
            default ->
                "Stay " + arguments.get(0) + " was first recorded under " + arguments.get(1)
                        + ": look for what was filed there.";
        };
    }
}
