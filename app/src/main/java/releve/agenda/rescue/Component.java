package releve.agenda.rescue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event or a time zone of a calendar, as its unfolded lines (RFC 5545 3.1) from BEGIN to END.
 *
 * @param line the physical line on which it begins
 * @param fault why it is not whole, null when it is
 */
record Component(
        long line,
        boolean event,
        List<String> lines,
        @Nullable Reason fault) {}
