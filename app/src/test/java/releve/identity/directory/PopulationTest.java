package releve.identity.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Laws of finding somebody by name and birth date, and the index beside a search that looks at everybody. */
class PopulationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<String> FAMILIES = List.of(
            "Dupont",
            "Dupond",
            "De Smet",
            "van den Berghe",
            "Vandenberghe",
            "Müller",
            "Mueller",
            "El-Amrani",
            "Nguyễn",
            "Lefèvre",
            "de la Croix",
            "Delacroix",
            "Schmidt",
            "Schmitt",
            "Thiry",
            "Yıldırım",
            "محمد",
            "Ouali",
            "Noël",
            "Peeters");
    private static final List<String> GIVENS = List.of(
            "Martine", "Martin", "Marie-Ange", "Jean-François", "Ann", "Anna", "Philippe", "Filip", "Thị Ánh", "");

    record One(String family, String given, String earlier, int born) {
        Set<String> names() {
            return Names.words(family, given);
        }

        Set<String> before() {
            return Names.words(earlier);
        }
    }

    @Provide
    Arbitrary<One> one() {
        return Arbitraries.of(FAMILIES)
                .flatMap(family -> Arbitraries.of(GIVENS)
                        .flatMap(given -> Arbitraries.of("", "", "", "Lambert", "Dupont")
                                .flatMap(earlier -> Arbitraries.of(19571103, 19570000, 19840229, 0, 20250101)
                                        .map(born -> new One(family, given, earlier, born)))));
    }

    private static Population of(List<One> people) {
        var population = new Population();
        for (int i = 0; i < people.size(); i++) {
            One one = people.get(i);
            population.put(i, one.names(), one.before(), one.born());
        }
        return population;
    }

    private static byte[] marks(Population population, String typed) {
        byte[] best = Marks.nobody(population.end());
        for (Reading reading : Question.read(typed, TODAY)) {
            byte[] marks = population.marks(reading, true, Map.of());
            for (int i = 0; i < best.length; i++) {
                best[i] = marks[i] < best[i] ? marks[i] : best[i];
            }
        }
        return best;
    }

    private static boolean finds(One one, String typed) {
        return marks(of(List.of(one)), typed)[0] != Marks.NOT;
    }

    @Test
    void aFewLettersOfEachNameFind() {
        var martine = new One("Dupont", "Martine", "Lambert", 19571103);
        assertEquals(Fit.BEGINNING, Marks.fit(marks(of(List.of(martine)), "mar du")[0]));
        assertEquals(Fit.EXACT, Marks.fit(marks(of(List.of(martine)), "DUPONT, martine")[0]));
        assertEquals(Fit.EXACT, Marks.fit(marks(of(List.of(martine)), "dupont 3/11/57")[0]));
        assertEquals(Marks.NOT, marks(of(List.of(martine)), "dupont 3/11/58")[0]);
        assertEquals(true, Marks.earlier(marks(of(List.of(martine)), "lambert martine")[0]));
    }

    @Test
    void namesWrittenInOneOrApartAreOneName() {
        List.of("de la croix", "delacroix", "croix", "la croix", "de lacroix")
                .forEach(typed -> assertEquals(true, finds(new One("de la Croix", "", "", 0), typed), typed));
        assertEquals(true, finds(new One("Delacroix", "", "", 0), "de la croix"));
        assertEquals(true, finds(new One("Vandenberghe", "", "", 0), "van den berghe"));
        assertEquals(true, finds(new One("El-Amrani", "", "", 0), "elamrani"));
        assertEquals(true, finds(new One("Elamrani", "", "", 0), "el amrani"));
        assertEquals(true, finds(new One("O’Brien", "", "", 0), "obrien"));
        assertEquals(true, finds(new One("Benali", "", "", 0), "ben ali"));
        assertEquals(true, finds(new One("Nguyễn", "Thị Ánh", "", 0), "nguyen anh"));
    }

    @Property
    void anyOrderOfTheWordsFinds(@ForAll("one") One one, @ForAll Random random) {
        List<String> words = new ArrayList<>(Fold.words(one.family() + " " + one.given()));
        Collections.shuffle(words, random);
        assertEquals(true, finds(one, String.join(" ", words)), words.toString());
    }

    @Property
    void anyBeginningFinds(@ForAll("one") One one, @ForAll @IntRange(min = 1, max = 12) int length) {
        for (String word : one.names()) {
            assertEquals(true, finds(one, word.substring(0, Math.min(length, word.length()))), word);
        }
    }

    @Property
    void oneSlipInAWordOfFourLettersOrMoreFinds(
            @ForAll("one") One one, @ForAll @IntRange(max = 3) int sort, @ForAll @IntRange(max = 50) int place) {
        for (String word : one.names()) {
            if (word.length() >= 4) {
                String slipped = slip(word, sort, place);
                assertEquals(true, finds(one, slipped), word + " typed as " + slipped);
            }
        }
    }

    private static String slip(String word, int sort, int place) {
        int at = place % (word.length() - 1);
        return switch (sort) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + 'q' + word.substring(at);
            case 2 -> word.substring(0, at) + 'x' + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }

    @Property(tries = 300)
    void theIndexFindsWhatLookingAtEverybodyFinds(
            @ForAll @Size(min = 1, max = 30) List<@net.jqwik.api.From("one") One> people,
            @ForAll("one") One like,
            @ForAll @IntRange(max = 3) int sort,
            @ForAll @IntRange(max = 20) int place) {
        Population population = of(people);
        List<String> words = new ArrayList<>(like.names());
        List<String> typed = List.of(
                words.getFirst(),
                String.join(" ", words.subList(0, Math.min(2, words.size()))),
                slip(words.getFirst() + "x", sort, place),
                words.getLast() + " 1957");
        for (String each : typed) {
            for (Reading reading : Question.read(each, TODAY)) {
                byte[] marks = population.marks(reading, true, Map.of());
                for (int i = 0; i < people.size(); i++) {
                    assertEquals(slowly(people.get(i), reading), marks[i], each + " and " + people.get(i));
                }
            }
        }
    }

    @Property(tries = 200)
    void whoIsRenamedIsFoundAsIfNeverNamedOtherwise(
            @ForAll @Size(min = 2, max = 12) List<@net.jqwik.api.From("one") One> before,
            @ForAll @Size(min = 2, max = 12) List<@net.jqwik.api.From("one") One> after) {
        Population renamed = of(before);
        List<One> now = new ArrayList<>(before);
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            One one = after.get(i);
            now.set(i, one);
            renamed.put(i, one.names(), one.before(), one.born());
        }
        for (String typed : List.of("dup", "lambert", "muller 1957", "smet", "filip")) {
            assertEquals(
                    java.util.Arrays.toString(marks(of(now), typed)), java.util.Arrays.toString(marks(renamed, typed)));
        }
        assertEquals(of(now).words(), renamed.words(), "words nobody has any more are dropped");
    }

    @Test
    void shortWordsAreNotGuessedAt() {
        assertEquals(Marks.NOT, marks(of(List.of(new One("Li", "Bo", "", 0))), "lo")[0]);
        assertNotEquals(Marks.NOT, marks(of(List.of(new One("Lind", "", "", 0))), "lond")[0]);
    }

    /** The definition: every word typed fits some word of the person's, the worst of the best fits counts. */
    private static byte slowly(One one, Reading reading) {
        byte all = reading.names().isEmpty() && reading.births().isEmpty() ? Marks.NOT : 0;
        for (String typed : reading.names()) {
            byte best = Marks.NOT;
            Set<String> earlier = new HashSet<>(one.before());
            earlier.removeAll(one.names());
            for (String word : one.names()) {
                best = least(best, fit(typed, word), false);
            }
            for (String word : earlier) {
                best = least(best, fit(typed, word), true);
            }
            all = Marks.both(all, best);
        }
        if (!reading.births().isEmpty()) {
            byte best = Marks.NOT;
            for (Born date : reading.births()) {
                best = least(best, date.fits(one.born()), false);
            }
            all = Marks.both(all, best);
        }
        return reading.numbers().isEmpty() ? all : Marks.NOT;
    }

    private static byte least(byte best, @Nullable Fit fit, boolean earlier) {
        return fit == null || best <= Marks.of(fit, earlier) ? best : Marks.of(fit, earlier);
    }

    private static @Nullable Fit fit(String typed, String word) {
        if (word.equals(typed)) {
            return Fit.EXACT;
        }
        if (word.startsWith(typed)) {
            return Fit.BEGINNING;
        }
        if (Sound.of(typed).length() >= 2 && Sound.of(typed).equals(Sound.of(word))) {
            return Fit.SOUND;
        }
        int slips = Edits.between(typed, word, 9);
        return slips <= Edits.forgiven(typed.length(), word.length()) ? Fit.of(slips) : null;
    }
}
