package releve.agenda.rescue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a table as it lies in the file.
 *
 * @param number the physical line on which it begins, 1 for the first
 * @param fault what is wrong with it as a record, null when nothing is
 */
record Line(long number, List<String> cells, @Nullable Reason fault) {
    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
