package releve.identity.directory;

import java.util.Arrays;
import java.util.BitSet;

/** Everybody's best mark over several readings, and the order that comes of it: fit first, then who is in a bed now. */
final class Ranking {
    private static final int RANKS = Fit.values().length * 4;

    private byte[] best = {};
    private final BitSet numbered = new BitSet();

    /** Takes the next in order. */
    @FunctionalInterface
    interface Next {
        /** @return false when that is enough */
        boolean take(int row, byte mark, boolean byNumber);
    }

    void add(byte[] marks, boolean byNumber) {
        if (marks.length > best.length) {
            int before = best.length;
            best = Arrays.copyOf(best, marks.length);
            Arrays.fill(best, before, best.length, Marks.NOT);
        }
        for (int row = 0; row < marks.length; row++) {
            if (marks[row] < best[row]) {
                best[row] = marks[row];
                numbered.set(row, byNumber);
            }
        }
    }

    void inOrder(BitSet present, Next next) {
        int[][] ranks = new int[RANKS][];
        int[] sizes = new int[RANKS];
        for (int row = 0; row < best.length; row++) {
            if (best[row] != Marks.NOT) {
                int rank = best[row] << 1 | (present.get(row) ? 0 : 1);
                int[] rows = ranks[rank];
                if (rows == null) {
                    rows = new int[16];
                } else if (sizes[rank] == rows.length) {
                    rows = Arrays.copyOf(rows, 2 * rows.length);
                }
                rows[sizes[rank]++] = row;
                ranks[rank] = rows;
            }
        }
        for (int rank = 0; rank < RANKS; rank++) {
            for (int i = 0; i < sizes[rank]; i++) {
                int row = ranks[rank][i];
                if (!next.take(row, best[row], numbered.get(row))) {
                    return;
                }
            }
        }
    }
}
