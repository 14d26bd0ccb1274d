package releve.identity.directory;

import java.util.ArrayList;
import java.util.List;

/** The months by their names in French, Dutch, German and English, folded. */
final class Months {
    private static final int SHORTEST = 3;

    private static final List<List<String>> NAMES = List.of(
            List.of("janvier", "januari", "januar", "january"),
            List.of("fevrier", "februari", "februar", "february"),
            List.of("mars", "maart", "mrt", "marz", "maerz", "march"),
            List.of("avril", "april"),
            List.of("mai", "mei", "may"),
            List.of("juin", "juni", "june"),
            List.of("juillet", "juli", "july"),
            List.of("aout", "augustus", "august"),
            List.of("septembre", "september"),
            List.of("octobre", "oktober", "october"),
            List.of("novembre", "november"),
            List.of("decembre", "december", "dezember"));

    private Months() {}

    /** The months a folded word may mean, 1 to 12: {@code jui} is June or July. */
    static List<Integer> named(String word) {
        List<Integer> found = new ArrayList<>(1);
        if (word.length() >= SHORTEST) {
            for (int i = 0; i < NAMES.size(); i++) {
                if (NAMES.get(i).stream().anyMatch(name -> name.startsWith(word))) {
                    found.add(i + 1);
                }
            }
        }
        return found;
    }
}
