package releve.paper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A piece of a page, written element by element, in which text can never become markup.
 *
 * <p>Every text and every attribute's value is escaped on its way in; there is no method that takes markup. Elements and attributes
 * come from short lists: none of them loads, runs or links to anything.
 */
public final class Xhtml {
    private static final Set<String> ELEMENTS = Set.of(
            "div",
            "p",
            "span",
            "strong",
            "em",
            "small",
            "sup",
            "sub",
            "h1",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "colgroup",
            "col",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "br",
            "hr");
    private static final Set<String> EMPTY = Set.of("br", "hr", "col");
    private static final Set<String> ATTRIBUTES =
            Set.of("class", "id", "lang", "dir", "style", "colspan", "rowspan", "span");

    private final StringBuilder out = new StringBuilder(1024);
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     * @throws IllegalArgumentException if the element or an attribute is not one of those allowed on paper
     */
    public Xhtml open(String element, String... attributes) {
        start(element, attributes);
        if (EMPTY.contains(element)) {
            out.append("/>");
        } else {
            out.append('>');
            open.push(element);
        }
        return this;
    }

    /** Closes the element opened last. */
    public Xhtml close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /**
     * Adds text; line breaks in it stay line breaks only where the style says {@code white-space: pre-line}. Text with Arabic or
     * Hebrew in it is kept to itself, so that it does not rearrange the digits of what stands beside it.
     */
    public Xhtml text(String text) {
        String clean = Printable.clean(text);
        if (Printable.runsFromTheRight(clean)) {
            out.append("<bdi dir=\"auto\">");
            escape(clean, out);
            out.append("</bdi>");
        } else {
            escape(clean, out);
        }
        return this;
    }

    /** An element that holds nothing but this text. */
    public Xhtml element(String element, String text, String... attributes) {
        if (EMPTY.contains(element)) {
            throw new IllegalArgumentException("<" + element + "> holds no text");
        }
        return open(element, attributes).text(text).close();
    }

    /** An element whose content is written by {@code content}; whatever that leaves open is a mistake. */
    public Xhtml within(String element, Consumer<Xhtml> content, String... attributes) {
        open(element, attributes);
        int depth = open.size();
        content.accept(this);
        if (open.size() != depth) {
            throw new IllegalStateException("<" + element + ">: what was opened inside was not closed inside");
        }
        return close();
    }

    /** Adds all of another piece, in which nothing may be left open. */
    public Xhtml add(Xhtml piece) {
        out.append(piece.markup());
        return this;
    }

    /**
     * A bar code, drawn as vectors with its quiet zone inside the box.
     *
     * @param module width of the narrowest bar, in millimetres; {@link BarCode#MODULE} survives an office printer and a copier
     * @param height of the bars in millimetres; square codes take their height from their width and ignore it
     */
    public Xhtml bars(BarCode code, double module, double height) {
        Bars bars = code.bars();
        double tall = bars.square() ? bars.totalHeight() * module : height;
        out.append("<object type=\"")
                .append(BarDrawer.TYPE)
                .append("\" data-kind=\"")
                .append(code.kind());
        out.append("\" data-content=\"").append(escaped(code.content()));
        out.append("\" class=\"bars\" style=\"width:").append(millimetres(bars.totalWidth() * module));
        out.append(";height:").append(millimetres(tall)).append("\"></object>");
        return this;
    }

    /** What was written so far: well-formed. */
    String markup() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("<" + open.peek() + "> was not closed");
        }
        return out.toString();
    }

    /** A length as the style sheet wants it. */
    static String millimetres(double length) {
        return String.format(Locale.ROOT, "%.3fmm", length);
    }

    private void start(String element, String... attributes) {
        if (!ELEMENTS.contains(element)) {
            throw new IllegalArgumentException("<" + element + "> is no element for paper");
        }
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("<" + element + ">: attributes come as name and value in turn");
        }
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!ATTRIBUTES.contains(attributes[i])) {
                throw new IllegalArgumentException(attributes[i] + " is no attribute for paper");
            }
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(escaped(attributes[i + 1])).append('"');
        }
    }

    /** A text as it stands between tags or in quotes. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        escape(Printable.clean(text), out);
        return out.toString();
    }

    /** Blanks but the blank itself are escaped too: in an attribute they would become blanks. */
    private static void escape(String clean, StringBuilder out) {
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t' -> out.append("&#9;");
                case '\n' -> out.append("&#10;");
                case '\r' -> out.append("&#13;");
                default -> out.append(c);
            }
        }
    }
}
