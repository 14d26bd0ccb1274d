package releve.identity.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names as they are compared: small letters without accents, cut into words wherever something stands that is no letter or digit. */
final class Fold {
    private static final char TATWEEL = '\u0640';

    private Fold() {}

    /** The words of a text, folded, in their order. Folding what was folded changes nothing. */
    static List<String> words(String text) {
        String plain = letters(text);
        List<String> words = new ArrayList<>(3);
        int from = -1;
        for (int i = 0; i <= plain.length(); i++) {
            boolean inside = i < plain.length() && isWordPart(plain.charAt(i));
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                words.add(plain.substring(from, i));
                from = -1;
            }
        }
        return words;
    }

    /** Half of a letter beyond the basic plane counts as a letter: whole scripts stand there. */
    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /** The text in small letters, without marks. What is no letter stays. */
    static String letters(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var out = new StringBuilder(apart.length() + 4);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            int type = Character.getType(c);
            if (type != Character.NON_SPACING_MARK && type != Character.FORMAT && c != TATWEEL) {
                letter(c, out);
            }
        }
        return out.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** Letters that no decomposition takes apart, and Arabic letters that are written for one another at the end of a word. */
    private static void letter(char c, StringBuilder out) {
        switch (c) {
            case 'ß' -> out.append("ss");
            case 'ø' -> out.append('o');
            case 'ł' -> out.append('l');
            case 'đ', 'ð' -> out.append('d');
            case 'þ' -> out.append("th");
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            case 'ı' -> out.append('i');
            case 'ħ' -> out.append('h');
            case 'ς' -> out.append('σ');
            case '\u0649' -> out.append('\u064A'); // alef maksura as yeh
            case '\u0629' -> out.append('\u0647'); // teh marbuta as heh
            default -> out.append(c);
        }
    }
}
