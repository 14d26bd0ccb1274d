package releve.agenda;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values as RFC 4180 writes them, in UTF-8 with its mark; no cell that a spreadsheet would compute (OWASP, CSV injection).
 * Read back, {@code ;} or a tab does for a comma, as spreadsheets save them.
 */
public final class CsvFile {
    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder(MARK);

    /** Adds a record. */
    public void add(List<String> cells) {
        text.append(cells.stream().map(each -> quoted(safe(each))).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** Adds a record of what the program wrote itself, for a machine that reads {@code +32…} as it stands. */
    public void addPlain(List<String> cells) {
        text.append(cells.stream().map(CsvFile::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static String safe(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String unsafe(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    /**
     * @param number of the line where it begins, from 1
     * @param broken a quote is opened and not closed where a cell ends: its cells cannot be trusted
     */
    public record Row(int number, List<String> cells, boolean broken) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** All records that are not blank. What a stray quote would swallow is read again on its own. */
    public static List<Row> read(byte[] file) {
        String all = new String(file, StandardCharsets.UTF_8);
        return new Reading(all.startsWith(MARK) ? all.substring(1) : all).rows();
    }

    private static final class Reading {
        private final String text;
        private final char separator;
        private int at;
        private int line = 1;
        private boolean broken;

        Reading(String text) {
            this.text = text;
            String first = text.lines().findFirst().orElse("");
            this.separator = first.indexOf(';') >= 0 && first.indexOf("\",\"") < 0
                    ? ';'
                    : first.indexOf('\t') >= 0 && first.indexOf("\",\"") < 0 ? '\t' : ',';
        }

        List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            while (at < text.length()) {
                int begins = line;
                int start = at;
                List<String> cells = cells();
                if (broken) {
                    skip(start, begins);
                    rows.add(new Row(begins, List.of(), true));
                } else if (!cells.stream().allMatch(String::isBlank)) {
                    rows.add(new Row(begins, cells, false));
                }
            }
            return rows;
        }

        private void skip(int start, int begins) {
            int end = text.indexOf('\n', start);
            at = end < 0 ? text.length() : end + 1;
            line = begins + 1;
            broken = false;
        }

        private List<String> cells() {
            List<String> cells = new ArrayList<>();
            cells.add(cell());
            while (at < text.length() && text.charAt(at) == separator) {
                at++;
                cells.add(cell());
            }
            if (at < text.length() && text.charAt(at) == '\r') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
            return cells;
        }

        private String cell() {
            var cell = new StringBuilder();
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            at += quoted ? 1 : 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (quoted && c == '"') {
                    at++;
                    quoted = at < text.length() && text.charAt(at) == '"';
                    if (quoted) {
                        cell.append('"');
                        at++;
                    } else if (!ends()) {
                        broken = true;
                    }
                    continue;
                }
                if (!quoted && (c == separator || c == '\r' || c == '\n')) {
                    break;
                }
                line += c == '\n' ? 1 : 0;
                cell.append(c);
                at++;
            }
            broken |= quoted;
            return unsafe(cell.toString());
        }

        private boolean ends() {
            return at >= text.length() || "\r\n".indexOf(text.charAt(at)) >= 0 || text.charAt(at) == separator;
        }
    }
}
