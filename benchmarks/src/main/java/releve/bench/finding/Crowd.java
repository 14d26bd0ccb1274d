package releve.bench.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented people, as many as are asked for, with as many different names as a real population has: a few names that everybody has and
 * many that few have (family names grow with the logarithm of their rank, after Zipf). The same seed gives the same people.
 */
final class Crowd {
    private static final int FAMILIES = 40_000;
    private static final int GIVENS = 4_000;
    private static final int DAYS = 36_000;
    private static final LocalDate YOUNGEST = LocalDate.of(2026, 11, 20);
    private static final String[] ONSETS = {
        "b", "br", "c", "ch", "d", "de", "du", "f", "fr", "g", "gr", "h", "j", "k", "kl", "l", "m", "n", "p", "ph",
        "pr", "r", "s", "sch", "st", "t", "th", "tr", "v", "van", "w", "z"
    };
    private static final String[] VOWELS = {
        "a", "e", "é", "i", "o", "u", "ou", "ie", "ee", "aa", "oe", "y", "ai", "ü", "eau"
    };
    private static final String[] CODAS = {
        "", "n", "r", "s", "t", "l", "rt", "nd", "ck", "ns", "x", "m", "tte", "lle", "nt"
    };

    /** One of them. */
    record One(String family, String given, LocalDate born, String number, String national) {}

    private final Random random;
    private final List<String> families = new ArrayList<>(FAMILIES);
    private final List<String> givens = new ArrayList<>(GIVENS);

    Crowd(long seed) {
        random = new Random(seed);
        for (int i = 0; i < FAMILIES; i++) {
            families.add(word(2 + random.nextInt(2)));
        }
        for (int i = 0; i < GIVENS; i++) {
            givens.add(word(1 + random.nextInt(2)) + (random.nextInt(12) == 0 ? "-" + word(1) : ""));
        }
    }

    One next(int row) {
        LocalDate born = YOUNGEST.minusDays(random.nextInt(DAYS));
        String family = of(families) + (random.nextInt(25) == 0 ? " " + of(families) : "");
        String national = "%02d.%02d.%02d-%03d.%02d"
                .formatted(
                        born.getYear() % 100,
                        born.getMonthValue(),
                        born.getDayOfMonth(),
                        random.nextInt(1000),
                        random.nextInt(97) + 1);
        return new One(family, of(givens), born, "%08d".formatted(120_000 + row), national);
    }

    /** The rank falls off as in a population: the square of a uniform number favours the first. */
    private String of(List<String> names) {
        double uniform = random.nextDouble();
        return names.get((int) (uniform * uniform * uniform * names.size()));
    }

    private String word(int syllables) {
        var word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(ONSETS[random.nextInt(ONSETS.length)])
                    .append(VOWELS[random.nextInt(VOWELS.length)])
                    .append(CODAS[random.nextInt(CODAS.length)]);
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
