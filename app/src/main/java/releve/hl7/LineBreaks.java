package releve.hl7;

/** Raw line ends inside a field (a sender's mistake that the reader repairs) become one line break each. */
final class LineBreaks {
    private LineBreaks() {}

    static String plain(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
