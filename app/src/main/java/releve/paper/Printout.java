package releve.paper;

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

    String xhtml() {
        return """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="%s"><head><title>%s</title><style>%s</style></head><body>%s</body></html>\
                """.formatted(language, Xhtml.escaped(title), HouseStyle.CSS + Xhtml.escaped(style), body.markup());
    }
}
