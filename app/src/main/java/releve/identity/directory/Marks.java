package releve.identity.directory;

import java.util.Arrays;

/** How each patient fits, a byte each, smaller is better: the fit doubled, plus one when by a name that no longer holds. */
final class Marks {
    static final byte NOT = Byte.MAX_VALUE;

    private static final Fit[] FITS = Fit.values();

    private Marks() {}

    static byte of(Fit fit, boolean earlier) {
        return (byte) (fit.ordinal() << 1 | (earlier ? 1 : 0));
    }

    static byte[] nobody(int patients) {
        byte[] marks = new byte[patients];
        Arrays.fill(marks, NOT);
        return marks;
    }

    /** Both have to fit: the worse fit holds, and an earlier name stays one. */
    static byte both(byte one, byte other) {
        if (one == NOT || other == NOT) {
            return NOT;
        }
        return (byte) (Math.max(one >> 1, other >> 1) << 1 | (one | other) & 1);
    }

    static Fit fit(byte mark) {
        return FITS[mark >> 1];
    }

    static boolean earlier(byte mark) {
        return (mark & 1) == 1;
    }
}
