package releve.access;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** A code that is read from a screen or a sheet and typed once. */
public final class OneTimeCode {
    /** Crockford's base 32: no I, L, O or U. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUP = 4;

    private OneTimeCode() {}

    /** So many groups of four letters; each group has 20 bits. */
    public static String random(SecureRandom random, int groups) {
        var text = new StringBuilder();
        for (int i = 0; i < groups * GROUP; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    static byte[] hash(String typed) {
        return Token.hash(plain(typed));
    }

    /** For a column of a table. */
    public static String hex(String typed) {
        return HexFormat.of().formatHex(hash(typed));
    }

    /** As it may be read out and typed: with or without hyphens, in any case, O for 0, I or L for 1. */
    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
