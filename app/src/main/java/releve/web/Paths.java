package releve.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Names and numbers as one part of an address, whatever they hold. Servers refuse an encoded slash or an empty part, so those are
 * written as {@code ~1} and {@code ~}, in the manner of RFC 6901.
 */
public final class Paths {
    private static final String NOTHING = "~";

    private Paths() {}

    public static String part(String text) {
        String plain = text.isEmpty()
                ? NOTHING
                : text.replace("~", "~0")
                        .replace("/", "~1")
                        .replace("\\", "~2")
                        .replace(".", "~3")
                        .replace(";", "~4")
                        .replace("%", "~5");
        return URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What {@link #part} wrote, once the server has decoded the address. */
    public static String read(String part) {
        return part.equals(NOTHING)
                ? ""
                : part.replace("~5", "%")
                        .replace("~4", ";")
                        .replace("~3", ".")
                        .replace("~2", "\\")
                        .replace("~1", "/")
                        .replace("~0", "~");
    }
}
