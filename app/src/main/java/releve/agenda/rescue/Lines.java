package releve.agenda.rescue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a table, one after another: RFC 4180 with any of our separators, line breaks of any kind.
 *
 * <p>A quotation mark that is never closed swallows the rest of the file, and a CSV reader hands it over as one good record. So a
 * record of our own is read after the last one: when it does not come back as it was put there, the last record is the one with the open quotation mark.
 */
final class Lines implements Iterator<Line> {
    /** A file beyond our limits, seen at a line. */
    static final class TooLong extends Exception {
        private static final long serialVersionUID = 1;
        final long line;

        TooLong(long line) {
            super("a record of more than " + Limits.RECORD + " characters after line " + line);
            this.line = line;
        }
    }

    /** Characters for private use, which no export has. */
    private static final String OWN = "\uE0F1releve\uE0F2";

    private final Iterator<CsvRecord> records;
    private @Nullable CsvRecord ahead;
    private @Nullable CsvParseException broken;
    private long latest;

    // to be removed from the library one day; until then it is what keeps one stray quotation mark from costing the
    // whole file
    @SuppressWarnings("removal")
    Lines(Reader text, char separator) {
        records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(2 * Limits.RECORD)
                .build(
                        CsvRecordHandler.of(handler -> handler.maxFields(2 * Limits.COLUMNS)
                                .maxFieldSize(Limits.RECORD)
                                .maxRecordSize(Limits.RECORD)),
                        new Joined(text, new StringReader("\n" + OWN)))
                .iterator();
        ahead = pull();
    }

    /** Thrown where the reading stops for good. */
    void throwIfTooLong() throws TooLong {
        if (broken != null) {
            throw new TooLong(latest + 1);
        }
    }

    private @Nullable CsvRecord pull() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException tooLong) {
            broken = tooLong;
            return null;
        }
    }

    @Override
    public boolean hasNext() {
        return ahead != null && !own(ahead);
    }

    private static boolean own(CsvRecord record) {
        return record.getFieldCount() == 1 && record.getField(0).equals(OWN);
    }

    @Override
    public Line next() {
        CsvRecord current = ahead;
        if (current == null) {
            throw new NoSuchElementException();
        }
        ahead = pull();
        latest = current.getStartingLineNumber();
        List<String> cells = current.getFields();
        boolean unclosed = ahead == null && broken == null;
        return new Line(latest, cells, unclosed ? Reason.QUOTE_UNCLOSED : tooLong(cells) ? Reason.CELL_TOO_LONG : null);
    }

    private static boolean tooLong(List<String> cells) {
        for (String cell : cells) {
            if (cell.length() > Limits.CELL) {
                return true;
            }
        }
        return false;
    }

    /** Two texts one after the other. */
    private static final class Joined extends Reader {
        private final Reader first;
        private final Reader second;
        private boolean over;

        Joined(Reader first, Reader second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            if (!over) {
                int read = first.read(into, offset, length);
                if (read >= 0) {
                    return read;
                }
                over = true;
            }
            return second.read(into, offset, length);
        }

        @Override
        public void close() throws IOException {
            first.close();
        }
    }
}
