package releve.identity.directory;

/**
 * How many slips of the pen lie between two words: a letter too many, too few, another one, or two neighbours swapped (optimal string
 * alignment distance: L. Boytsov, "Indexing methods for approximate dictionary searching", ACM JEA 16, 2011, section 2.1).
 */
final class Edits {
    static final int NONE_BELOW = 4;
    static final int TWO_FROM = 8;

    private Edits() {}

    /** How many slips are forgiven between words of these lengths: none in short words, two in long ones. */
    static int forgiven(int one, int other) {
        int longer = Math.max(one, other);
        return longer < NONE_BELOW ? 0 : longer < TWO_FROM ? 1 : 2;
    }

    /** The distance, or {@code most + 1} when it is greater. */
    static int between(String one, String other, int most) {
        int width = other.length();
        if (Math.abs(one.length() - width) > most) {
            return most + 1;
        }
        int[] before = new int[width + 1];
        int[] row = new int[width + 1];
        int[] next = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            next[0] = i;
            int least = i;
            for (int j = 1; j <= width; j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int cost = Math.min(Math.min(next[j - 1], row[j]) + 1, row[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                next[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = before;
            before = row;
            row = next;
            next = spare;
        }
        return Math.min(row[width], most + 1);
    }
}
