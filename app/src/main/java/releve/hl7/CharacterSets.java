package releve.hl7;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The names of MSH-18 (HL7 table 0211) and the spellings that real senders use instead. */
final class CharacterSets {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Optional<Charset> ASCII = Optional.of(StandardCharsets.US_ASCII);
    private static final Optional<Charset> UTF_8 = Optional.of(StandardCharsets.UTF_8);
    private static final Optional<Charset> LATIN_1 = Optional.of(StandardCharsets.ISO_8859_1);

    /** Letters and digits of a declared name, upper case, against the name the Java platform knows. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ASCII", "US-ASCII"),
            Map.entry("USASCII", "US-ASCII"),
            Map.entry("ISOIR6", "US-ASCII"),
            Map.entry("ISO646", "US-ASCII"),
            Map.entry("UNICODE", "UTF-8"),
            Map.entry("UTF8", "UTF-8"),
            Map.entry("UNICODEUTF8", "UTF-8"),
            Map.entry("UTF16", "UTF-16"),
            Map.entry("UNICODEUTF16", "UTF-16"),
            Map.entry("UTF32", "UTF-32"),
            Map.entry("UNICODEUTF32", "UTF-32"),
            Map.entry("LATIN1", "ISO-8859-1"),
            Map.entry("LATIN9", "ISO-8859-15"),
            Map.entry("ISOIR100", "ISO-8859-1"),
            Map.entry("ISOIR203", "ISO-8859-15"),
            Map.entry("ANSI", "windows-1252"),
            Map.entry("ISOIR14", "JIS_X0201"),
            Map.entry("ISOIR87", "ISO-2022-JP"),
            Map.entry("ISOIR159", "ISO-2022-JP"),
            Map.entry("GB180302000", "GB18030"),
            Map.entry("KSX1001", "EUC-KR"),
            Map.entry("BIG5", "Big5"));

    /** Bounded: whoever invents names fills it and gains nothing. */
    private static final Map<String, Optional<Charset>> SPELLED = new ConcurrentHashMap<>();

    private static final int MOST_REMEMBERED = 200;
    private static final int LONGEST_REMEMBERED = 40;

    private CharacterSets() {}

    static Optional<Charset> find(String declared) {
        return switch (declared) {
            case "ASCII" -> ASCII;
            case "UNICODE UTF-8" -> UTF_8;
            case "8859/1" -> LATIN_1;
            default -> remembered(declared);
        };
    }

    /** Looking a name up among all the sets of the machine is slow, and feeds say the same name in every message. */
    private static Optional<Charset> remembered(String declared) {
        Optional<Charset> known = SPELLED.get(declared);
        if (known != null) {
            return known;
        }
        Optional<Charset> found = spelled(declared);
        if (declared.length() <= LONGEST_REMEMBERED && SPELLED.size() < MOST_REMEMBERED) {
            SPELLED.put(declared, found);
        }
        return found;
    }

    private static Optional<Charset> spelled(String declared) {
        String name = lettersAndDigits(declared);
        String known = NAMES.get(name);
        if (known != null) {
            return supported(known);
        }
        for (String iso : new String[] {"ISOIEC8859", "ISO8859", "8859"}) {
            if (name.startsWith(iso)) {
                return supported("ISO-8859-" + name.substring(iso.length()));
            }
        }
        for (String windows : new String[] {"WINDOWS125", "WIN125", "CP125", "MS125", "ANSI125", "125"}) {
            if (name.startsWith(windows)) {
                return supported("windows-125" + name.substring(windows.length()));
            }
        }
        return supported(declared.strip());
    }

    private static String lettersAndDigits(String declared) {
        StringBuilder kept = new StringBuilder(declared.length());
        for (char character : declared.toUpperCase(Locale.ROOT).toCharArray()) {
            if (Delimiters.alphanumeric(character)) {
                kept.append(character);
            }
        }
        return kept.toString();
    }

    private static Optional<Charset> supported(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException expected) {
            return Optional.empty();
        }
    }

    /** Whether bytes below 128 always mean ASCII, so that a message can be split before it is decoded. */
    static boolean splitsAsBytes(Charset charset) {
        String name = charset.name();
        return charset.equals(StandardCharsets.UTF_8)
                || charset.equals(StandardCharsets.US_ASCII)
                || name.startsWith("ISO-8859-")
                || name.startsWith("windows-125")
                || name.startsWith("EUC-");
    }

    /** UTF-16 and UTF-32, which nothing is in that reads "MSH" byte by byte. */
    static boolean wide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    /** Whether text can be in this set at all once a byte above 127 was seen in a message that splits as bytes. */
    static boolean aboveAscii(Charset charset) {
        return !wide(charset) && !charset.equals(StandardCharsets.US_ASCII);
    }
}
