package releve.paper;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where each letter stands on the paper. */
final class Glyphs {
    private Glyphs() {}

    /** The letters of the first page as the eye meets them from left to right, top line first, without blanks. */
    static String leftToRight(Sheet sheet) {
        List<TextPosition> all = new ArrayList<>(all(sheet));
        all.sort(Comparator.comparing(TextPosition::getYDirAdj).thenComparing(TextPosition::getXDirAdj));
        StringBuilder line = new StringBuilder();
        all.forEach(glyph -> line.append(glyph.getUnicode()));
        return Normalizer.normalize(line, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /** The right edge of the rightmost letter, in millimetres from the left edge of the paper. */
    static double right(Sheet sheet) {
        return all(sheet).stream()
                        .mapToDouble(glyph -> glyph.getXDirAdj() + glyph.getWidthDirAdj())
                        .max()
                        .orElse(0)
                / 72
                * 25.4;
    }

    private static List<TextPosition> all(Sheet sheet) {
        List<TextPosition> all = new ArrayList<>();
        sheet.with(document -> {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) throws IOException {
                    all.addAll(positions);
                    super.writeString(text, positions);
                }
            };
            return stripper.getText(document);
        });
        return all;
    }
}
