package releve.paper;

/**
 * Something a scanner reads.
 *
 * @param content digits or plain printable ASCII for Code 128 and Data Matrix, any text for QR
 */
public record BarCode(Kind kind, String content) {
    /** Which bar code; each with its quiet zone in modules, and how much it holds here. */
    public enum Kind {
        /** ISO/IEC 15417: one line, for patients' and forms' numbers; quiet zone 10 modules. Digits go two to a character. */
        CODE_128(10, 40),
        /** ISO/IEC 16022 ECC 200: small and square, readable on a curved wristband; quiet zone 1 module, 2 for worn ink. */
        DATA_MATRIX(2, 200),
        /** ISO/IEC 18004, level M: for what is long; quiet zone 4 modules. */
        QR(4, 1000);

        final int quiet;
        final int most;

        Kind(int quiet, int most) {
            this.quiet = quiet;
            this.most = most;
        }
    }

    /**
     * Width of a module in millimetres that an office laser printer and a copier keep readable: 4 dots at 300 dpi, above the
     * 0.25 mm of GS1 General Specifications for general scanning.
     */
    public static final double MODULE = 0.339;

    public BarCode {
        if (content.isEmpty() || content.length() > kind.most) {
            throw new IllegalArgumentException(
                    kind + " holds 1 to " + kind.most + " characters, not " + content.length());
        }
        if (kind != Kind.QR && !content.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException(kind + " holds printable ASCII only");
        }
        if (kind == Kind.QR && !content.equals(Printable.clean(content))) {
            throw new IllegalArgumentException("QR holds only text that can be printed as it stands");
        }
    }

    public static BarCode code128(String content) {
        return new BarCode(Kind.CODE_128, content);
    }

    public static BarCode dataMatrix(String content) {
        return new BarCode(Kind.DATA_MATRIX, content);
    }

    public static BarCode qr(String content) {
        return new BarCode(Kind.QR, content);
    }

    /** How wide it is on paper with its quiet zones, in millimetres, for a module of this width. */
    public double width(double module) {
        return bars().totalWidth() * module;
    }

    Bars bars() {
        return Encoder.encode(this);
    }
}
