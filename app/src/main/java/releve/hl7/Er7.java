package releve.hl7;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes ER7 with the usual delimiters {@code |^~\&}. Text is escaped; trailing empty fields and components are left out.
 *
 * <p>Whatever text is written, reading it gives the same text back; halves of surrogate pairs, which no character set can carry, excepted.
 */
public final class Er7 {
    private static final String DELETE = "\"\"";
    private static final String DELETE_AS_TEXT = "\\X2222\\";
    private static final String HEADER = "MSH|^~\\&";

    private Er7() {}

    /** Plain text made safe for one component: delimiters and control characters escaped, line breaks as {@code \.br\}. */
    public static String text(String plain) {
        if (plain.equals(DELETE)) {
            return DELETE_AS_TEXT;
        }
        int at = 0;
        while (at < plain.length() && escape(plain.charAt(at)) == null) {
            at++;
        }
        if (at == plain.length()) {
            return plain;
        }
        StringBuilder out = new StringBuilder(plain.length() + 16).append(plain, 0, at);
        for (; at < plain.length(); at++) {
            char character = plain.charAt(at);
            String escape = escape(character);
            if (escape == null) {
                out.append(character);
            } else {
                out.append(escape);
            }
        }
        return out.toString();
    }

    private static @Nullable String escape(char character) {
        return switch (character) {
            case '|' -> "\\F\\";
            case '^' -> "\\S\\";
            case '~' -> "\\R\\";
            case '\\' -> "\\E\\";
            case '&' -> "\\T\\";
            case '\n' -> "\\.br\\";
            default ->
                character < ' ' || character == 0x7F ? String.format(Locale.ROOT, "\\X%02X\\", (int) character) : null;
        };
    }

    /** Components of one repetition, each plain text, joined by {@code ^}. */
    public static String components(String... plain) {
        StringBuilder out = new StringBuilder();
        int last = lastValued(plain);
        for (int i = 0; i <= last; i++) {
            if (i > 0) {
                out.append('^');
            }
            out.append(text(plain[i]));
        }
        return out.toString();
    }

    /** Repetitions already encoded, joined by {@code ~}. */
    public static String repetitions(String... encoded) {
        return String.join("~", encoded);
    }

    /** One segment ending in CR. {@code encoded[0]} is field 1 (for MSH: field 3; MSH-1 and MSH-2 are written by themselves). */
    public static String segment(String name, String... encoded) {
        StringBuilder out = new StringBuilder(name.equals("MSH") ? HEADER : name);
        int last = lastValued(encoded);
        for (int i = 0; i <= last; i++) {
            out.append('|').append(encoded[i]);
        }
        return out.append('\r').toString();
    }

    private static int lastValued(String... values) {
        int last = values.length - 1;
        while (last >= 0 && values[last].isEmpty()) {
            last--;
        }
        return last;
    }
}
