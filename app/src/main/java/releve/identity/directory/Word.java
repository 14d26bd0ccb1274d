package releve.identity.directory;

import java.util.Arrays;

/** A folded word of names, and the patients who have it: their rows, doubled, plus one where the name no longer holds. */
final class Word {
    private static final int[] NOBODY = {};

    final String text;
    final String sound;
    final long letters;
    private int[] patients = NOBODY;
    private int count;

    Word(String text) {
        this.text = text;
        this.sound = Sound.of(text);
        this.letters = letters(text);
    }

    /** Which letters occur: words within n slips differ in at most 2n of these bits. */
    static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << (text.charAt(i) & 63);
        }
        return letters;
    }

    void add(int patient, boolean earlier) {
        if (count == patients.length) {
            patients = Arrays.copyOf(patients, count == 0 ? 1 : count + (count >> 1) + 1);
        }
        patients[count++] = patient << 1 | (earlier ? 1 : 0);
    }

    void remove(int patient) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (patients[i] >> 1 != patient) {
                patients[kept++] = patients[i];
            }
        }
        count = kept;
    }

    boolean isNobodys() {
        return count == 0;
    }

    /** Notes this fit for everybody who has the word and none better yet. */
    void mark(byte[] best, Fit fit) {
        for (int i = 0; i < count; i++) {
            int patient = patients[i] >> 1;
            byte mark = Marks.of(fit, (patients[i] & 1) == 1);
            if (mark < best[patient]) {
                best[patient] = mark;
            }
        }
    }
}
