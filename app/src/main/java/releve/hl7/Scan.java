package releve.hl7;

/** Finds delimiters in a range of bytes. Ranges are half open. */
final class Scan {
    private Scan() {}

    /** The next delimiter in the range, or its end. */
    static int next(byte[] bytes, int from, int to, byte delimiter) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == delimiter) {
                return i;
            }
        }
        return to;
    }

    /** The places of all delimiters in the range, and its end. */
    static int[] all(byte[] bytes, int from, int to, byte delimiter) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == delimiter) {
                count++;
            }
        }
        int[] places = new int[count + 1];
        int at = 0;
        for (int i = from; at < count; i++) {
            if (bytes[i] == delimiter) {
                places[at++] = i;
            }
        }
        places[count] = to;
        return places;
    }

    static int count(byte[] bytes, int from, int to, byte delimiter) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == delimiter) {
                count++;
            }
        }
        return count;
    }

    static Presence presence(byte[] bytes, int from, int to) {
        if (from >= to) {
            return Presence.NOT_SENT;
        }
        return to - from == 2 && bytes[from] == '"' && bytes[from + 1] == '"' ? Presence.DELETED : Presence.VALUED;
    }

    /** The text of one subcomponent of one repetition; {@code ""} when not sent or deleted. */
    static String text(Message message, int from, int to, int component, int subcomponent) {
        byte[] bytes = message.bytes();
        int start = nth(bytes, from, to, message.delimiters().component(), component);
        int end = next(bytes, start, to, message.delimiters().component());
        start = nth(bytes, start, end, message.delimiters().subcomponent(), subcomponent);
        end = next(bytes, start, end, message.delimiters().subcomponent());
        return presence(bytes, start, end) == Presence.DELETED ? "" : message.decode(start, end);
    }

    /** Where the n-th part begins; the end of the range when there are fewer. */
    static int nth(byte[] bytes, int from, int to, byte delimiter, int n) {
        int start = from;
        for (int i = 1; i < n; i++) {
            int next = next(bytes, start, to, delimiter);
            if (next == to) {
                return to;
            }
            start = next + 1;
        }
        return start;
    }
}
