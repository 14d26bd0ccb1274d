package releve.hl7;

/**
 * The characters that separate the parts of one message, as MSH-1 and MSH-2 declare them (HL7 v2.9, 2.5.4); -1 stands for none.
 *
 * @param truncation the fifth encoding character of v2.7; where it was not declared, the usual {@code #}
 */
record Delimiters(int field, int component, int repetition, int escape, int subcomponent, int truncation) {
    static final int NONE = -1;
    static final Delimiters USUAL = new Delimiters('|', '^', '~', '\\', '&', '#');
    static final Delimiters LITERAL = new Delimiters(NONE, NONE, NONE, NONE, NONE, NONE);

    /** The usual encoding characters behind an unusual field separator. */
    static Delimiters usual(int field) {
        return new Delimiters(
                field, other('^', field), other('~', field), other('\\', field), other('&', field), other('#', field));
    }

    private static int other(int usual, int field) {
        return usual == field ? NONE : usual;
    }

    /** Whether MSH-2 in [from, to) can be taken at its word: four or five different punctuation characters. */
    static boolean sound(byte[] bytes, int from, int to, int field) {
        int length = to - from;
        if (length != 4 && length != 5) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!punctuation(bytes[i]) || bytes[i] == field) {
                return false;
            }
            for (int j = from; j < i; j++) {
                if (bytes[j] == bytes[i]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** MSH-2 taken at its word. */
    static Delimiters declared(byte[] bytes, int from, int to, int field) {
        int truncation = to - from == 5 ? bytes[from + 4] : other('#', field);
        return new Delimiters(field, bytes[from], bytes[from + 1], bytes[from + 2], bytes[from + 3], truncation);
    }

    /** As MSH-1 and MSH-2 would write them. */
    String shown() {
        StringBuilder shown = new StringBuilder();
        for (int character : new int[] {field, component, repetition, escape, subcomponent}) {
            if (character != NONE) {
                shown.append((char) character);
            }
        }
        return shown.toString();
    }

    static boolean punctuation(int character) {
        return character > ' ' && character < 0x7F && !alphanumeric(character);
    }

    static boolean alphanumeric(int character) {
        return character >= '0' && character <= '9'
                || character >= 'A' && character <= 'Z'
                || character >= 'a' && character <= 'z';
    }
}
