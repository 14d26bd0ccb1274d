package releve.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names people sign in with: equal whatever their case and however their accents are typed. */
final class SignInName {
    static final int LONGEST = 64;

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@' -]{0,62}[\\p{L}\\p{N}]");

    private SignInName() {}

    static boolean wellFormed(String name) {
        return FORM.matcher(key(name)).matches();
    }

    /** What names are compared by. Anything typed has one; what is longer than a name can be is cut. */
    static String key(String typed) {
        String cut = typed.length() > 4 * LONGEST ? typed.substring(0, 4 * LONGEST) : typed;
        String key = Normalizer.normalize(cut, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return Normalizer.normalize(key, Normalizer.Form.NFKC);
    }
}
