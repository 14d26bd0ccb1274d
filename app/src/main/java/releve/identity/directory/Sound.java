package releve.identity.directory;

/**
 * How a folded word sounds to a French, Dutch or German ear, roughly: words written differently and said alike have one sound. Meant to
 * bring neighbours together, not to transcribe.
 */
final class Sound {
    /** Longer spellings before shorter ones. */
    private static final String[][] SPELLINGS = {
        {"sch", "s"},
        {"tch", "s"},
        {"eau", "o"},
        {"aux", "o"},
        {"aud", "o"},
        {"ault", "o"},
        {"ph", "f"},
        {"th", "t"},
        {"ck", "k"},
        {"dt", "t"},
        {"gh", "g"},
        {"kh", "k"},
        {"ch", "s"},
        {"sh", "s"},
        {"qu", "k"},
        {"ij", "i"},
        {"ei", "e"},
        {"ai", "e"},
        {"ey", "e"},
        {"ay", "e"},
        {"ie", "i"},
        {"ae", "a"},
        {"oe", "o"},
        {"ue", "u"},
        {"au", "o"},
        {"ou", "u"},
        {"tz", "s"},
        {"ts", "s"},
        {"sz", "s"},
        {"cz", "s"},
        {"gn", "n"},
        {"ce", "se"},
        {"ci", "si"},
        {"cy", "si"},
        {"gu", "g"},
        {"ge", "je"},
        {"gi", "ji"},
        {"y", "i"},
        {"c", "k"},
        {"q", "k"},
        {"x", "ks"},
        {"z", "s"},
        {"w", "v"},
        {"h", ""},
    };

    private Sound() {}

    static String of(String word) {
        var sound = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            String[] spelling = spelling(word, at);
            if (spelling == null) {
                append(sound, word.charAt(at));
                at++;
            } else {
                for (int i = 0; i < spelling[1].length(); i++) {
                    append(sound, spelling[1].charAt(i));
                }
                at += spelling[0].length();
            }
        }
        return sound.toString();
    }

    private static String @org.jspecify.annotations.Nullable [] spelling(String word, int at) {
        for (String[] each : SPELLINGS) {
            if (word.startsWith(each[0], at)) {
                return each;
            }
        }
        return null;
    }

    /** Double letters are one. */
    private static void append(StringBuilder sound, char c) {
        if (sound.isEmpty() || sound.charAt(sound.length() - 1) != c) {
            sound.append(c);
        }
    }
}
