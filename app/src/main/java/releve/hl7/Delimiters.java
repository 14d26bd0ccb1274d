package releve.hl7;

/**
 * The separators of one message, as MSH-1 and MSH-2 give them (HL7 v2.9 chapter 2.5.4). Bytes, since all are ASCII in every
 * character set that HL7 v2 allows in practice.
 *
 * @param truncation the fifth encoding character of v2.7 and later, or 0 when there is none
 */
record Delimiters(byte field, byte component, byte repetition, byte escape, byte subcomponent, byte truncation) {
    private static final byte[] USUAL = {'^', '~', '\\', '&'};

    /** What MSH-2 came to. */
    record Found(Delimiters delimiters, boolean recovered) {}

    /**
     * Reads MSH-2 between {@code from} and {@code to}. Four or five different punctuation marks are taken as they are. Anything
     * else is damaged: marks that are there in their places are kept, the usual ones stand in for the others.
     */
    static Found read(byte field, byte[] bytes, int from, int to) {
        int length = to - from;
        if ((length == 4 || length == 5) && sound(field, bytes, from, to)) {
            byte truncation = length == 5 ? bytes[from + 4] : 0;
            return new Found(
                    new Delimiters(field, bytes[from], bytes[from + 1], bytes[from + 2], bytes[from + 3], truncation),
                    false);
        }
        byte[] marks = USUAL.clone();
        int kept = Math.min(length, marks.length);
        if (length > 0 && length <= 5 && sound(field, bytes, from, from + kept)) {
            System.arraycopy(bytes, from, marks, 0, kept);
            if (!distinct(marks)) {
                marks = USUAL.clone();
            }
        }
        return new Found(new Delimiters(field, marks[0], marks[1], marks[2], marks[3], (byte) 0), true);
    }

    /** As MSH-2 should have said. */
    String text() {
        String four = "" + (char) component + (char) repetition + (char) escape + (char) subcomponent;
        return truncation == 0 ? four : four + (char) truncation;
    }

    private static boolean sound(byte field, byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b <= ' ' || b == 0x7f || b == field || Character.isLetterOrDigit(b)) {
                return false;
            }
            for (int j = from; j < i; j++) {
                if (bytes[j] == b) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean distinct(byte[] marks) {
        for (int i = 0; i < marks.length; i++) {
            for (int j = 0; j < i; j++) {
                if (marks[i] == marks[j]) {
                    return false;
                }
            }
        }
        return true;
    }
}
