package releve.hl7;

/**
 * Where a message's header stands and which delimiters hold for it, also when MSH-1 or MSH-2 came damaged.
 *
 * <p>Damage seen in real feeds: MSH-2 missing, cut short, doubled by another program's own escaping ({@code ^~\\&}), HTML-escaped
 * ({@code ^~\&amp;}), replaced by question marks, or glued to MSH-3. A damaged MSH-2 is read as the usual one.
 *
 * @param start the M of MSH
 * @param encodingEnd behind the last byte of MSH-2
 * @param body the first byte of MSH-3
 */
record Header(int start, int encodingEnd, int body, Delimiters delimiters, boolean recovered) {
    private static final int TYPE_FROM_BODY = 9 - 3;

    /** The header at {@code start}, whose line ends at {@code end}. */
    static Header at(byte[] bytes, int start, int end) {
        int field = bytes[start + 3];
        int pipe = Scan.next(bytes, start + 3, end, '|');
        if (field != '|' && pipe < end && nextSegmentUses(bytes, end, '|')) {
            return new Header(start, pipe, pipe + 1, Delimiters.USUAL, true);
        }
        int from = start + 4;
        int to = Scan.next(bytes, from, end, field);
        if (Delimiters.sound(bytes, from, to, field)) {
            return new Header(start, to, to + 1, Delimiters.declared(bytes, from, to, field), false);
        }
        int glued = from;
        while (glued < to && Delimiters.punctuation(bytes[glued])) {
            glued++;
        }
        Delimiters usual = Delimiters.usual(field);
        if (glued < to && !typeFollows(bytes, to + 1, end, usual) && typeFollows(bytes, glued, end, usual)) {
            return new Header(start, glued, glued, usual, true);
        }
        return new Header(start, to, to + 1, usual, true);
    }

    /** Where the next message header begins at or behind {@code from}, at the start of a line; -1 when there is none. */
    static int find(byte[] bytes, int from) {
        int line = from;
        while (line < bytes.length) {
            int at = Scan.skipBlank(bytes, line);
            if (here(bytes, at)) {
                return at;
            }
            line = Scan.lineEnd(bytes, at) + 1;
        }
        return -1;
    }

    static boolean here(byte[] bytes, int at) {
        return at + 3 < bytes.length
                && bytes[at] == 'M'
                && bytes[at + 1] == 'S'
                && bytes[at + 2] == 'H'
                && Delimiters.punctuation(bytes[at + 3]);
    }

    private static boolean nextSegmentUses(byte[] bytes, int lineEnd, int field) {
        int at = Scan.skipBlank(bytes, lineEnd);
        return Scan.segmentName(bytes, at, bytes.length) && at + 3 < bytes.length && bytes[at + 3] == field;
    }

    /** Whether the field that would be MSH-9, were {@code body} the start of MSH-3, looks like a message type. */
    private static boolean typeFollows(byte[] bytes, int body, int end, Delimiters delimiters) {
        int at = body;
        for (int field = 0; field < TYPE_FROM_BODY; field++) {
            at = Scan.next(bytes, at, end, delimiters.field()) + 1;
        }
        if (at + 3 > end || !Scan.segmentName(bytes, at, end)) {
            return false;
        }
        int behind = at + 3 == end ? delimiters.field() : bytes[at + 3];
        return behind == delimiters.field() || behind == delimiters.component() || behind == '_';
    }
}
