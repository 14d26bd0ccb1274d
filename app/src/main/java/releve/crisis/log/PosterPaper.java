package releve.crisis.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import releve.paper.Paper;
import releve.paper.Printout;
import releve.paper.Xhtml;

/** A notice as a poster: one sheet of A4, in the largest letters that fit. */
final class PosterPaper {
    /** In points; the smallest is that of a sheet read at arm's length. */
    private static final int[] SIZES = {30, 26, 22, 19, 17, 15, 13, 11, 9};

    private PosterPaper() {}

    static byte[] pdf(Poster poster, Paper paper) {
        try {
            for (int size : SIZES) {
                var out = new ByteArrayOutputStream(1 << 16);
                if (paper.print(printout(poster, size), out) == 1) {
                    return out.toByteArray();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("a notice of " + poster.text().length() + " characters fits no sheet");
    }

    private static Printout printout(Poster poster, int size) {
        Xhtml body = new Xhtml();
        body.open("div", "class", "poster");
        body.element("h1", poster.title(), "class", "centre");
        for (String paragraph : poster.text().split("\n\n", -1)) {
            body.element("p", paragraph, "class", "lines");
        }
        body.close();
        String style = """
                .poster { border: 2pt solid #000; padding: 8mm; font-size: %dpt; line-height: 1.3; }
                .poster h1 { font-size: 1.35em; margin: 0 0 0.6em 0; }
                .poster p { margin: 0 0 0.7em 0; }
                """.formatted(size);
        return new Printout(poster.language(), poster.title(), style, body);
    }
}
