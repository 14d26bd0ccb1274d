package releve.agenda.rescue;

/**
 * How large an export may be. A group of 1,600 beds books about 1,450 appointments a working day, thus about 95,000 in 90 days: the
 * limits hold twice that, and stop a file that is something else before it fills the memory.
 */
public final class Limits {
    public static final int ROWS = 200_000;
    public static final int BYTES = 64 * 1024 * 1024;
    public static final int COLUMNS = 200;

    /** In characters. */
    public static final int CELL = 4_096;

    /** In characters; every cell of a row may be as long as it may be. */
    static final int RECORD = COLUMNS * CELL;

    /** How much of a refused value is shown, in characters. */
    public static final int SHOWN = 40;

    private Limits() {}

    static String shown(String value) {
        String line = value.strip().replaceAll("\\p{Cntrl}+", " ");
        int end = line.offsetByCodePoints(0, Math.min(SHOWN, line.codePointCount(0, line.length())));
        return end == line.length() ? line : line.substring(0, end) + "…";
    }
}
