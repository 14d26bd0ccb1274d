package releve.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A document to print: what stands on its pages, its language and title, and what its style adds to the house style.
 *
 * @param language a language tag as in BCP 47, such as {@code fr}
 * @param style rules in CSS, written by the program; never made from what someone typed
 */
public record Printout(String language, String title, String style, Xhtml body) {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    public Printout {
        if (!LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("no language tag: " + language);
        }
        body.markup();
    }

    public Printout(String language, String title, Xhtml body) {
        this(language, title, "", body);
    }

    /** SHA-256 of all it says, in hexadecimal digits: two printouts with the same mark look the same. */
    public String mark() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(xhtml().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String xhtml() {
        return """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="%s"><head><title>%s</title><style>%s</style></head><body>%s</body></html>\
                """.formatted(language, Xhtml.escaped(title), HouseStyle.CSS + Xhtml.escaped(style), body.markup());
    }
}
