package releve.agenda;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words to look for in texts, whole, whatever their accents and capitals. Made once for a table, asked of each booking.
 *
 * @param plain each between blanks
 */
public record Wording(List<String> plain) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}-]+");

    public static Wording of(Collection<String> words) {
        return new Wording(words.stream().map(Wording::plain).toList());
    }

    /** Texts as {@link #isIn} reads them; no word is found across two of them. */
    public static String texts(Collection<String> texts) {
        return texts.stream().map(Wording::plain).collect(Collectors.joining("|"));
    }

    private static String plain(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return " "
                + BETWEEN.matcher(bare.toUpperCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }

    public boolean isIn(String texts) {
        return plain.stream().anyMatch(texts::contains);
    }
}
