package releve.paper;

import java.nio.charset.StandardCharsets;

/**
 * One label in ZPL II, the language of label printers. All lengths in millimetres from the left upper corner.
 *
 * <p>What someone typed cannot become a command: in a field only letters, digits, blanks and a few marks of ASCII stand for
 * themselves, everything else goes as {@code _hh} bytes of UTF-8 ({@code ^FH}, {@code ^CI28}), so that the job holds no
 * {@code ^}, {@code ~} or {@code \} but our own. Greek, Cyrillic, Arabic and Vietnamese want a printer with the font Swiss 721
 * ({@code TT0003M_}, firmware X.14 or later), which shapes and orders Arabic itself.
 */
public final class Zpl {
    /** How fine the printer's head is. */
    public enum Head {
        DPI_203(8),
        DPI_300(12);

        /** As the maker's manuals count: 8 and 12 dots to a millimetre. */
        private final int dotsPerMillimetre;

        Head(int dotsPerMillimetre) {
            this.dotsPerMillimetre = dotsPerMillimetre;
        }
    }

    private static final String LATIN = "^A0N,";
    private static final String ANY_SCRIPT = "^A@N,";
    private static final String ANY_SCRIPT_FONT = ",E:TT0003M_.FNT";

    /** Mean width of a capital in font 0, in parts of the width it is asked for; measured on the safe side. */
    private static final double CAPITAL = 0.62;

    /** Smaller than half its size nobody reads a name at the bedside. */
    private static final double LEAST = 0.5;

    /** The last letter of Latin Extended-A; font 0 goes no further with certainty. */
    private static final int LATIN_END = 0x17F;

    private static final String ELLIPSIS = "...";
    private static final int MOST_COPIES = 100;

    private final Head head;
    private final StringBuilder fields = new StringBuilder();
    private final LabelSheet.Size size;

    /** @param size of the label, in millimetres */
    public Zpl(Head head, LabelSheet.Size size) {
        this.head = head;
        this.size = size;
    }

    /**
     * One line of text. A line too long for {@code width} is printed smaller, down to half its size; what is still too long ends in
     * three dots, so that nobody takes a cut name for a whole one.
     */
    public Zpl text(double left, double top, double height, double width, String text) {
        String line = Printable.clean(text).replaceAll("[\\t\\n\\r]+", " ").strip();
        if (line.isEmpty()) {
            return this;
        }
        double natural = line.codePointCount(0, line.length()) * height * CAPITAL;
        double scale = Math.clamp(width / natural, LEAST, 1);
        int letters = (int) (width / (height * scale * CAPITAL));
        if (line.codePointCount(0, line.length()) > letters) {
            line = line.substring(0, line.offsetByCodePoints(0, Math.max(0, letters - ELLIPSIS.length()))) + ELLIPSIS;
        }
        int dots = dots(height * scale);
        at(left, top);
        boolean latin = line.codePoints().allMatch(c -> c <= LATIN_END);
        fields.append(latin ? LATIN : ANY_SCRIPT).append(dots).append(',').append(dots);
        fields.append(latin ? "" : ANY_SCRIPT_FONT);
        field(line);
        return this;
    }

    /**
     * A Code 128, the printer choosing its subsets (mode A).
     *
     * @param module width of the narrowest bar; printed as the nearest whole number of dots, at least two
     */
    public Zpl code128(double left, double top, double height, double module, String content) {
        at(left, top);
        fields.append("^BY").append(Math.max(2, dots(module)));
        fields.append("^BCN,").append(dots(height)).append(",N,N,N,A");
        field(plain(content));
        return this;
    }

    /** A Data Matrix (ECC 200), its size chosen by the printer. */
    public Zpl dataMatrix(double left, double top, double module, String content) {
        at(left, top);
        fields.append("^BXN,").append(Math.max(3, dots(module))).append(",200");
        field(plain(content));
        return this;
    }

    /** The whole job: this label, {@code copies} times. ASCII only. */
    public String job(int copies) {
        if (copies < 1 || copies > MOST_COPIES) {
            throw new IllegalArgumentException(copies + " copies: 1 to " + MOST_COPIES + " expected");
        }
        return "^XA^CI28^PA1,1,1,1^LH0,0^PW" + dots(size.width()) + "^LL" + dots(size.height()) + fields + "^PQ"
                + copies + "^XZ\n";
    }

    /** The text as it stands in a field behind {@code ^FH_}. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : Printable.clean(text).getBytes(StandardCharsets.UTF_8)) {
            if (safe(b)) {
                out.append((char) b);
            } else {
                out.append('_').append(hex(b >> 4)).append(hex(b));
            }
        }
        return out.toString();
    }

    private static char hex(int nibble) {
        return Character.toUpperCase(Character.forDigit(nibble & 0xF, 16));
    }

    private static boolean safe(byte b) {
        return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || " .,-/()".indexOf(b) >= 0;
    }

    /** In bar codes {@code >}, {@code _} and {@code ~} mean something to the printer; numbers need none of them. */
    private static String plain(String content) {
        if (content.isEmpty() || !content.chars().allMatch(c -> c < 0x80 && safe((byte) c) && c != ',')) {
            throw new IllegalArgumentException("a bar code on a label holds digits, letters and . - / only");
        }
        return content;
    }

    private void at(double left, double top) {
        fields.append("^FO").append(dots(left)).append(',').append(dots(top));
    }

    private void field(String text) {
        fields.append("^FH_^FD").append(escaped(text)).append("^FS");
    }

    private int dots(double millimetres) {
        return (int) Math.round(millimetres * head.dotsPerMillimetre);
    }
}
