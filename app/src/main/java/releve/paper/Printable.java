package releve.paper;

import java.text.Normalizer;

/**
 * Any text, made fit for paper: composed (NFC), because a PDF places no combining marks, and without characters that break a page.
 *
 * <p>What XML 1.0 section 2.2 forbids becomes U+FFFD, so that a reader sees that something stood there. So do the embeddings,
 * overrides and isolates of bidirectional text (UAX #9): left open in a name they could turn round the digits behind it.
 */
final class Printable {
    static final char REPLACEMENT = '\uFFFD';

    private static final int FIRST_HEBREW = 0x590;

    private Printable() {}

    static String clean(String text) {
        int bad = firstUnfit(text, 0);
        if (bad < 0) {
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
        StringBuilder clean = new StringBuilder(text.length());
        int done = 0;
        while (bad >= 0) {
            clean.append(text, done, bad).append(REPLACEMENT);
            done = bad + Character.charCount(text.codePointAt(bad));
            bad = firstUnfit(text, done);
        }
        return Normalizer.normalize(clean.append(text, done, text.length()), Normalizer.Form.NFC);
    }

    /** Whether any letter in it is of a script written from right to left. */
    static boolean runsFromTheRight(String clean) {
        return clean.codePoints().anyMatch(c -> c >= FIRST_HEBREW && fromTheRight(Character.getDirectionality(c)));
    }

    private static boolean fromTheRight(byte direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Where the first character from {@code from} stands that may not be printed, or -1. */
    private static int firstUnfit(String text, int from) {
        for (int i = from; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!fit(c)) {
                return i;
            }
            i += Character.charCount(c);
        }
        return -1;
    }

    private static boolean fit(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        if (c >= 0x7F && c < 0xA0 || c >= 0xD800 && c <= 0xDFFF) {
            return false;
        }
        return !turnsText(c) && !nonCharacter(c);
    }

    private static boolean turnsText(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean nonCharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    }
}
