package releve.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads comma-separated values as RFC 4180 describes them and as spreadsheets write them: any line end, {@code ;} or a tab for a
 * comma, quoted fields with line breaks in them. What cannot be read is told by its line, and the rest is still read.
 */
final class Csv {
    private static final char[] SEPARATORS = {';', ',', '\t'};

    /** Far beyond any field of a staff list; a quote that is not closed by then never will be. */
    private static final int LONGEST_FIELD = 10_000;

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private Csv(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /**
     * @param line where it begins, from 1
     * @param fault why its fields cannot be trusted, if they cannot
     */
    record Line(int line, List<String> fields, Optional<String> fault) {
        boolean blank() {
            return fields.stream().allMatch(String::isBlank);
        }
    }

    /** All records that are not blank; the first is the heading. */
    static List<Line> read(String text) {
        Csv csv = new Csv(text, separator(text));
        List<Line> records = new ArrayList<>();
        while (csv.at < text.length()) {
            Line record = csv.record();
            if (!record.blank() || record.fault().isPresent()) {
                records.add(record);
            }
        }
        return records;
    }

    /** The one that the heading has most of. */
    private static char separator(String text) {
        String heading =
                text.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
        char best = SEPARATORS[0];
        for (char each : SEPARATORS) {
            if (count(heading, each) > count(heading, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** After a fault, reading goes on with the next line: what a stray quote swallowed is read again on its own. */
    private Line record() {
        int begins = line;
        int start = at;
        List<String> fields = new ArrayList<>();
        boolean more = true;
        while (more) {
            var field = new StringBuilder();
            if (at < text.length() && text.charAt(at) == '"') {
                Optional<String> fault = quoted(field);
                if (fault.isPresent()) {
                    at = start;
                    line = begins;
                    skipLine();
                    return new Line(begins, List.of(), fault);
                }
            } else {
                bare(field);
            }
            fields.add(field.toString());
            more = at < text.length() && text.charAt(at) == separator;
            at += more ? 1 : 0;
        }
        lineEnd();
        return new Line(begins, List.copyOf(fields), Optional.empty());
    }

    private void bare(StringBuilder field) {
        while (at < text.length() && text.charAt(at) != separator && !atLineEnd()) {
            field.append(text.charAt(at++));
        }
    }

    private Optional<String> quoted(StringBuilder field) {
        at++;
        while (at < text.length() && field.length() <= LONGEST_FIELD) {
            char c = text.charAt(at);
            if (c == '"' && !doubled()) {
                at++;
                return closed();
            }
            at += c == '"' ? 2 : 1;
            field.append(c);
            boolean followed = at < text.length() && text.charAt(at) == '\n';
            line += c == '\n' || (c == '\r' && !followed) ? 1 : 0;
        }
        return Optional.of("a quote is opened and never closed");
    }

    private boolean doubled() {
        return at + 1 < text.length() && text.charAt(at + 1) == '"';
    }

    private Optional<String> closed() {
        boolean clean = at >= text.length() || text.charAt(at) == separator || atLineEnd();
        return clean ? Optional.empty() : Optional.of("there is text after a closing quote");
    }

    private boolean atLineEnd() {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private void skipLine() {
        while (at < text.length() && !atLineEnd()) {
            at++;
        }
        lineEnd();
    }

    private void lineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
        } else if (at < text.length() && text.charAt(at) == '\n') {
            at++;
            line++;
        }
    }
}
