package releve.hl7;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides which character set a message is really in: MSH-18 says one thing (HL7 table 0211), the bytes sometimes another. Text
 * that is well-formed UTF-8 beyond ASCII is UTF-8 whatever was declared: by chance that happens to no text of any length.
 */
final class CharacterSet {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Table 0211 and the spellings seen in the field, stripped to letters and digits. */
    private static final Map<String, Charset> NAMES = Map.ofEntries(
            Map.entry("ASCII", StandardCharsets.US_ASCII),
            Map.entry("USASCII", StandardCharsets.US_ASCII),
            Map.entry("ISOIR6", StandardCharsets.US_ASCII),
            Map.entry("88591", StandardCharsets.ISO_8859_1),
            Map.entry("ISO88591", StandardCharsets.ISO_8859_1),
            Map.entry("ISOIR100", StandardCharsets.ISO_8859_1),
            Map.entry("LATIN1", StandardCharsets.ISO_8859_1),
            Map.entry("885915", Charset.forName("ISO-8859-15")),
            Map.entry("ISO885915", Charset.forName("ISO-8859-15")),
            Map.entry("LATIN9", Charset.forName("ISO-8859-15")),
            Map.entry("88592", Charset.forName("ISO-8859-2")),
            Map.entry("88595", Charset.forName("ISO-8859-5")),
            Map.entry("88597", Charset.forName("ISO-8859-7")),
            Map.entry("88599", Charset.forName("ISO-8859-9")),
            Map.entry("WINDOWS1252", WINDOWS_1252),
            Map.entry("CP1252", WINDOWS_1252),
            Map.entry("ANSI", WINDOWS_1252),
            Map.entry("UNICODEUTF8", StandardCharsets.UTF_8),
            Map.entry("UTF8", StandardCharsets.UTF_8),
            Map.entry("UNICODE", StandardCharsets.UTF_8));

    /** What was decided, and what was odd about it. */
    record Decided(Charset charset, List<Flag> flags) {}

    private CharacterSet() {}

    /**
     * @param ascii no byte of the message is above 127
     * @param declared MSH-18 as sent, repetitions and all
     */
    static Decided decide(byte[] bytes, boolean ascii, String declared, byte repetition, Charset otherwise) {
        List<Flag> flags = new ArrayList<>(0);
        Charset said = declared(declared, repetition, flags);
        if (ascii) {
            return new Decided(StandardCharsets.ISO_8859_1, flags);
        }
        boolean utf8 = Utf8.wellFormed(bytes);
        Charset expected = said == null ? otherwise : said;
        if (utf8) {
            if (said != null && !said.equals(StandardCharsets.UTF_8)) {
                flags.add(new Flag(Flag.Code.CHARSET_MISMATCH, "MSH-18 says " + declared + ", the text is UTF-8"));
            }
            return new Decided(StandardCharsets.UTF_8, flags);
        }
        if (expected.equals(StandardCharsets.UTF_8) || expected.equals(StandardCharsets.US_ASCII)) {
            flags.add(new Flag(
                    Flag.Code.CHARSET_MISMATCH,
                    (said == null ? "this feed's text" : "MSH-18 says " + declared + ", the text") + " is not "
                            + expected.name() + "; read as windows-1252"));
            return new Decided(WINDOWS_1252, flags);
        }
        if (expected.equals(StandardCharsets.ISO_8859_1) && hasC1(bytes)) {
            flags.add(new Flag(
                    Flag.Code.CHARSET_MISMATCH,
                    "the text has bytes 80 to 9F, which ISO 8859-1 leaves to controls; read as windows-1252"));
            return new Decided(WINDOWS_1252, flags);
        }
        return new Decided(expected, flags);
    }

    /** The first repetition that names a set beyond ASCII, else ASCII when that is all that is named, else null. */
    private static @Nullable Charset declared(String declared, byte repetition, List<Flag> flags) {
        Charset found = null;
        int from = 0;
        while (from <= declared.length() && !declared.isEmpty()) {
            int end = declared.indexOf(repetition, from);
            end = end < 0 ? declared.length() : end;
            String name = declared.substring(from, end).strip();
            from = end + 1;
            if (name.isEmpty()) {
                continue;
            }
            Charset charset = NAMES.get(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
            if (charset == null) {
                flags.add(new Flag(Flag.Code.CHARSET_UNKNOWN, "MSH-18 names '" + name + "', which is not known here"));
            } else if (found == null || found.equals(StandardCharsets.US_ASCII)) {
                found = charset;
            }
        }
        return found;
    }

    private static boolean hasC1(byte[] bytes) {
        for (byte b : bytes) {
            if ((b & 0xe0) == 0x80) {
                return true;
            }
        }
        return false;
    }
}
