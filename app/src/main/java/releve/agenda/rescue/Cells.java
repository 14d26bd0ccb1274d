package releve.agenda.rescue;

import java.util.EnumMap;
import java.util.Map;

/** What one line says of each field, and in which column it says so. */
final class Cells {
    private final long line;
    private final Map<Field, String> values;
    private final Map<Field, String> columns;

    /** @param columns the name of the column of each field, for those who look for the fault */
    Cells(long line, Map<Field, String> values, Map<Field, String> columns) {
        this.line = line;
        this.values = values;
        this.columns = columns;
    }

    static Cells of(Line line, Map<Field, Integer> places, Map<Field, String> columns) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        places.forEach((field, place) -> values.put(field, stripped(line.cells().get(place))));
        return new Cells(line.number(), values, columns);
    }

    long line() {
        return line;
    }

    String of(Field field) {
        return values.getOrDefault(field, "");
    }

    String column(Field field) {
        return columns.getOrDefault(field, "");
    }

    /** Blanks that web pages and word processors write count as blanks. */
    static String stripped(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && blank(cell.charAt(start))) {
            start++;
        }
        while (end > start && blank(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    private static boolean blank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF';
    }
}
