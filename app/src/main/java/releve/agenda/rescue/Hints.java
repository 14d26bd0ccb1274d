package releve.agenda.rescue;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a file when what was found by itself is wrong.
 *
 * @param encoding null: found from the bytes
 * @param separator null: found from the first lines
 * @param headerLine the physical line of the header, 1 for the first; 0: the first line with two filled cells; {@link #NO_HEADER}: none,
 *     and the columns are called #1, #2, …
 */
public record Hints(@Nullable Charset encoding, @Nullable Character separator, int headerLine) {
    public static final int NO_HEADER = -1;
    public static final Hints NONE = new Hints(null, null, 0);

    public Hints {
        if (headerLine < NO_HEADER) {
            throw new IllegalArgumentException("header line " + headerLine + ": 1 or more, 0 or -1 expected");
        }
        if (separator != null && Separator.CANDIDATES.indexOf(separator) < 0) {
            throw new IllegalArgumentException("separator " + separator + ": ; , tab or | expected");
        }
    }
}
