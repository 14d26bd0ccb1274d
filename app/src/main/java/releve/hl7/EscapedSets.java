package releve.hl7;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The character sets that the escapes {@code \Cxxyy\} (single-byte) and {@code \Mxxyyzz\} (multi-byte) switch to; the digits are the
 * bytes of an ISO 2022 escape sequence.
 */
final class EscapedSets {
    private static final Charset JAPANESE = Charset.forName("ISO-2022-JP");
    private static final byte[] TO_JIS_X_0208 = {0x1B, '$', 'B'};

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("C2842", "US-ASCII"),
            Map.entry("C2D41", "ISO-8859-1"),
            Map.entry("C2D42", "ISO-8859-2"),
            Map.entry("C2D43", "ISO-8859-3"),
            Map.entry("C2D44", "ISO-8859-4"),
            Map.entry("C2D4C", "ISO-8859-5"),
            Map.entry("C2D47", "ISO-8859-6"),
            Map.entry("C2D46", "ISO-8859-7"),
            Map.entry("C2D48", "ISO-8859-8"),
            Map.entry("C2D4D", "ISO-8859-9"),
            Map.entry("C2D62", "ISO-8859-15"),
            Map.entry("M2442", "ISO-2022-JP"),
            Map.entry("M242842", "ISO-2022-JP"));

    private EscapedSets() {}

    static @Nullable Charset find(String command) {
        String name = NAMES.get(command);
        return name == null || !Charset.isSupported(name) ? null : Charset.forName(name);
    }

    static String decode(Charset charset, byte[] bytes, int from, int to) {
        if (!charset.equals(JAPANESE)) {
            return new String(bytes, from, to - from, charset);
        }
        byte[] shifted = Arrays.copyOf(TO_JIS_X_0208, TO_JIS_X_0208.length + to - from);
        System.arraycopy(bytes, from, shifted, TO_JIS_X_0208.length, to - from);
        return new String(shifted, charset);
    }
}
