package releve.agenda.rules;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Words as people type them into one field: with commas, semicolons or line breaks between. */
final class Wordlist {
    /** Of the whole field, in characters. */
    static final int LONGEST = 4_000;

    /** Of one word. */
    static final int LONGEST_WORD = 60;

    private static final Pattern BETWEEN = Pattern.compile("[,;\\r\\n]");

    private Wordlist() {}

    static List<String> read(String typed) {
        return Arrays.stream(BETWEEN.split(typed))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    static String written(List<String> words) {
        return String.join(", ", words);
    }
}
