package releve.identity.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Every word of every name, found by itself, by its beginning, by its sound, or with slips of the pen. */
final class Lexicon {
    private static final int SHORTEST_SOUND = 2;

    private final TreeMap<String, Word> words = new TreeMap<>();
    private final Map<String, List<Word>> sounds = new HashMap<>();
    private final List<List<Word>> byLength = new ArrayList<>();

    Word word(String text) {
        return words.computeIfAbsent(text, this::create);
    }

    private Word create(String text) {
        var word = new Word(text);
        sounds.computeIfAbsent(word.sound, sound -> new ArrayList<>(1)).add(word);
        while (byLength.size() <= text.length()) {
            byLength.add(new ArrayList<>());
        }
        byLength.get(text.length()).add(word);
        return word;
    }

    void drop(Word word) {
        words.remove(word.text);
        byLength.get(word.text.length()).remove(word);
        List<Word> alike = sounds.get(word.sound);
        if (alike != null) {
            alike.remove(word);
            if (alike.isEmpty()) {
                sounds.remove(word.sound);
            }
        }
    }

    /**
     * Tells every word that fits, some more than once.
     *
     * @param alike also those that only sound alike or differ by slips
     */
    void fitting(String typed, boolean alike, BiConsumer<Word, Fit> found) {
        words.subMap(typed, true, typed + Character.MAX_VALUE, true)
                .values()
                .forEach(word -> found.accept(word, word.text.equals(typed) ? Fit.EXACT : Fit.BEGINNING));
        if (!alike) {
            return;
        }
        String sound = Sound.of(typed);
        if (sound.length() >= SHORTEST_SOUND) {
            sounds.getOrDefault(sound, List.of()).forEach(word -> found.accept(word, Fit.SOUND));
        }
        slips(typed, found);
    }

    private void slips(String typed, BiConsumer<Word, Fit> found) {
        long letters = Word.letters(typed);
        int length = typed.length();
        for (int other = Math.max(1, length - 2); other <= length + 2 && other < byLength.size(); other++) {
            int most = Edits.forgiven(length, other);
            if (most < Math.abs(length - other) || most == 0) {
                continue;
            }
            for (Word word : byLength.get(other)) {
                if (Long.bitCount(word.letters ^ letters) <= 2 * most) {
                    int slips = Edits.between(typed, word.text, most);
                    if (slips <= most && slips > 0) {
                        found.accept(word, Fit.of(slips));
                    }
                }
            }
        }
    }

    int size() {
        return words.size();
    }
}
