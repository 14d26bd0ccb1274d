package releve.identity.directory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody's names and birth dates, as far as searching needs them. Who uses it keeps readers and the writer apart. */
final class Population {
    private static final int AT_FIRST = 1024;
    private static final Word[] NAMELESS = {};

    private final Lexicon lexicon = new Lexicon();
    private Word[] @Nullable [] words = new Word[AT_FIRST][];
    private int[] births = new int[AT_FIRST];
    private int end;

    /** Puts what holds of a patient in place of what was there. */
    void put(int patient, Set<String> names, Set<String> earlier, int born) {
        if (patient >= births.length) {
            int room = Math.max(patient + 1, births.length + (births.length >> 1));
            births = Arrays.copyOf(births, room);
            words = Arrays.copyOf(words, room);
        }
        end = Math.max(end, patient + 1);
        births[patient] = born;
        Map<String, Boolean> all = new LinkedHashMap<>();
        names.forEach(name -> all.put(name, false));
        earlier.forEach(name -> all.putIfAbsent(name, true));
        Word[] before = words[patient];
        Word[] after = new Word[all.size()];
        if (before != null) {
            Arrays.stream(before).forEach(word -> word.remove(patient));
        }
        int i = 0;
        for (Map.Entry<String, Boolean> each : all.entrySet()) {
            after[i] = lexicon.word(each.getKey());
            after[i++].add(patient, each.getValue());
        }
        words[patient] = after.length == 0 ? NAMELESS : after;
        if (before != null) {
            Arrays.stream(before).filter(Word::isNobodys).forEach(lexicon::drop);
        }
    }

    /** One more than the greatest row. */
    int end() {
        return end;
    }

    int words() {
        return lexicon.size();
    }

    /**
     * How everybody fits one reading, a mark each.
     *
     * @param alike also by names that are only alike
     * @param numbered who has the numbers of the reading
     */
    byte[] marks(Reading reading, boolean alike, Map<Integer, Fit> numbered) {
        byte[] @Nullable [] all = new byte[1][];
        for (String name : reading.names()) {
            byte[] best = Marks.nobody(end);
            lexicon.fitting(name, alike, (word, fit) -> word.mark(best, fit));
            and(all, best);
        }
        if (!reading.births().isEmpty()) {
            and(all, born(reading.births()));
        }
        if (!reading.numbers().isEmpty()) {
            byte[] best = Marks.nobody(end);
            numbered.forEach((patient, fit) -> {
                if (patient < best.length) {
                    best[patient] = Marks.of(fit, false);
                }
            });
            and(all, best);
        }
        byte[] marks = all[0];
        return marks == null ? Marks.nobody(end) : marks;
    }

    private static void and(byte[] @Nullable [] all, byte[] more) {
        byte[] sofar = all[0];
        if (sofar == null) {
            all[0] = more;
            return;
        }
        for (int i = 0; i < sofar.length; i++) {
            sofar[i] = Marks.both(sofar[i], more[i]);
        }
    }

    private byte[] born(List<Born> dates) {
        byte[] best = Marks.nobody(end);
        for (int i = 0; i < end; i++) {
            for (Born date : dates) {
                Fit fit = date.fits(births[i]);
                if (fit != null) {
                    byte mark = Marks.of(fit, false);
                    best[i] = mark < best[i] ? mark : best[i];
                }
            }
        }
        return best;
    }
}
