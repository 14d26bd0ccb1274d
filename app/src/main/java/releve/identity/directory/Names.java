package releve.identity.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words under which a name is found: each of its words, and neighbours written in one, so that {@code de la Croix} is {@code Delacroix} too. */
final class Names {
    private static final int MOST_WORDS = 12;
    private static final int MOST_JOINED = 4;
    private static final int LONGEST_WORD = 60;

    private Names() {}

    static Set<String> words(String... parts) {
        Set<String> all = new LinkedHashSet<>();
        for (String part : parts) {
            List<String> words = Fold.words(part);
            int size = Math.min(words.size(), MOST_WORDS);
            for (int from = 0; from < size; from++) {
                var joined = new StringBuilder();
                for (int to = from; to < size && to < from + MOST_JOINED; to++) {
                    joined.append(words.get(to));
                    if (joined.length() <= LONGEST_WORD) {
                        all.add(joined.toString());
                    }
                }
            }
        }
        return all;
    }
}
