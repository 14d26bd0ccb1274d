package releve.agenda.rescue;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A CSV export that was read once from end to end and found to be a table within our limits. Its bytes are kept, not its cells: every
 * pass reads them again.
 */
public final class Table implements Opened {
    private static final int SAMPLES = 50;

    private final Bytes bytes;
    private final char separator;
    private final long headerLine;
    private final List<String> header;
    private final List<List<String>> samples;
    private final int rows;

    private Table(Bytes bytes, char separator, Line header, List<String> names, Walk walk) {
        this.bytes = bytes;
        this.separator = separator;
        this.headerLine = header.number();
        this.header = names;
        this.samples = List.copyOf(walk.samples);
        this.rows = walk.rows;
    }

    public Charset encoding() {
        return bytes.charset();
    }

    public char separator() {
        return separator;
    }

    /** The physical line of the header, 0 when the table has none. */
    public long headerLine() {
        return headerLine;
    }

    /** The names of the columns, each only once: a second "Tel" is "Tel (2)", one without a name "#3". */
    public List<String> header() {
        return header;
    }

    /** The first rows that are whole. */
    public List<List<String>> samples() {
        return samples;
    }

    /** How many lines below the header hold anything. */
    public int rows() {
        return rows;
    }

    static Opened of(Bytes bytes, Hints hints) {
        String head = bytes.start();
        char said = Separator.said(head);
        char separator = hints.separator() != null ? hints.separator() : said != 0 ? said : Separator.of(whole(head));
        if (separator == 0) {
            return Unreadable.whole(Reason.ONE_COLUMN);
        }
        try {
            return read(bytes, separator, said != 0, hints);
        } catch (Lines.TooLong tooLong) {
            return new Unreadable(Reason.RECORD_TOO_LONG, tooLong.line);
        }
    }

    private static Opened read(Bytes bytes, char separator, boolean said, Hints hints) throws Lines.TooLong {
        Optional<Line> found = header(bytes, separator, said, hints.headerLine());
        if (found.isEmpty()) {
            return Unreadable.whole(Reason.NO_HEADER);
        }
        Line header = found.orElseThrow();
        if (header.cells().size() > Limits.COLUMNS) {
            return new Unreadable(Reason.TOO_MANY_COLUMNS, header.number());
        }
        if (header.cells().size() < 2) {
            return new Unreadable(Reason.ONE_COLUMN, header.number());
        }
        var walk = new Walk(header.cells().size());
        long rows = each(bytes, separator, header.number(), walk);
        if (rows > Limits.ROWS) {
            return Unreadable.whole(Reason.TOO_MANY_ROWS);
        }
        if (rows == 0) {
            return Unreadable.whole(Reason.NO_ROWS);
        }
        return new Table(bytes, separator, header, names(header.cells()), walk);
    }

    private static Optional<Line> header(Bytes bytes, char separator, boolean said, int hint) throws Lines.TooLong {
        var lines = new Lines(bytes.reader(), separator);
        while (lines.hasNext()) {
            Line line = lines.next();
            if (said && line.number() == 1) {
                continue;
            }
            if (hint == Hints.NO_HEADER && !line.blank()) {
                return Optional.of(new Line(
                        said ? 1 : 0, line.cells().stream().map(cell -> "").toList(), null));
            }
            if (hint == 0 ? line.filled() > 1 : line.number() == hint) {
                return line.fault() == null && !line.blank() ? Optional.of(line) : Optional.empty();
            }
        }
        lines.throwIfTooLong();
        return Optional.empty();
    }

    private static List<String> names(List<String> cells) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String plain = cells.get(i).strip().replaceAll("\\s+", " ");
            String name = plain.isEmpty() ? "#" + (i + 1) : plain;
            for (int times = 2; !taken.add(name.toLowerCase(Locale.ROOT)); times++) {
                name = plain + " (" + times + ")";
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    /** Every line below the header that holds anything; a line that is no whole row carries its fault. */
    void each(Consumer<Line> to) {
        try {
            each(bytes, separator, headerLine, line -> to.accept(line.fault() == null ? fitted(line) : line));
        } catch (Lines.TooLong unseen) {
            throw new IllegalStateException("the same bytes were read before", unseen);
        }
    }

    private Line fitted(Line line) {
        int width = line.cells().size();
        if (width < header.size()) {
            return new Line(line.number(), line.cells(), Reason.ROW_SHORT);
        }
        boolean longer = line.cells().stream().skip(header.size()).anyMatch(cell -> !cell.isBlank());
        return longer ? new Line(line.number(), line.cells(), Reason.ROW_LONG) : line;
    }

    private static long each(Bytes bytes, char separator, long header, Consumer<Line> to) throws Lines.TooLong {
        var lines = new Lines(bytes.reader(), separator);
        long rows = 0;
        while (lines.hasNext() && rows <= Limits.ROWS) {
            Line line = lines.next();
            if (line.number() > header && !line.blank()) {
                rows++;
                to.accept(line);
            }
        }
        lines.throwIfTooLong();
        return rows;
    }

    /** The head of a file without the line that it may have cut. */
    private static String whole(String head) {
        int end = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r'));
        return end > 0 ? head.substring(0, end) : head;
    }

    /** What is remembered of the first pass. */
    private static final class Walk implements Consumer<Line> {
        private final int width;
        private final List<List<String>> samples = new ArrayList<>();
        private int rows;

        Walk(int width) {
            this.width = width;
        }

        @Override
        public void accept(Line line) {
            rows++;
            if (samples.size() < SAMPLES && line.fault() == null && line.cells().size() == width) {
                samples.add(List.copyOf(line.cells()));
            }
        }
    }

    /** Where a column stands, or -1. */
    int place(String name) {
        Iterator<String> names = header.iterator();
        for (int i = 0; names.hasNext(); i++) {
            if (names.next().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }
}
