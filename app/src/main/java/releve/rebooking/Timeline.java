package releve.rebooking;

import java.util.Arrays;

/** What a room or a surgeon does on one day: intervals in the order of their start. Those that a person set may overlap. */
final class Timeline {
    private static final int FIRST = 8;

    private int size;
    private int[] from = new int[FIRST];
    private int[] until = new int[FIRST];
    private int[] who = new int[FIRST];

    int size() {
        return size;
    }

    int who(int place) {
        return who[place];
    }

    /** The first minute from {@code earliest} on at which {@code length} minutes are free. */
    int free(int earliest, int length) {
        int at = earliest;
        for (int i = 0; i < size && from[i] < at + length; i++) {
            if (until[i] > at) {
                at = until[i];
            }
        }
        return at;
    }

    void add(int begin, int end, int what) {
        if (size == from.length) {
            from = Arrays.copyOf(from, 2 * size);
            until = Arrays.copyOf(until, 2 * size);
            who = Arrays.copyOf(who, 2 * size);
        }
        int i = size++;
        for (; i > 0 && from[i - 1] > begin; i--) {
            from[i] = from[i - 1];
            until[i] = until[i - 1];
            who[i] = who[i - 1];
        }
        from[i] = begin;
        until[i] = end;
        who[i] = what;
    }

    void remove(int what) {
        int i = 0;
        while (who[i] != what) {
            i++;
        }
        size--;
        for (; i < size; i++) {
            from[i] = from[i + 1];
            until[i] = until[i + 1];
            who[i] = who[i + 1];
        }
    }

    /** Whom an interval meets, in the order of their start; for explanations. */
    int[] meeting(int begin, int end) {
        int[] found = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (from[i] < end && until[i] > begin) {
                found[count++] = who[i];
            }
        }
        return Arrays.copyOf(found, count);
    }
}
