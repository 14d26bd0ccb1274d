package releve.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A finished PDF as a reader of paper meets it: its pages, its words, its bar codes. */
public final class Sheet {
    private static final float MILLIMETRES_PER_INCH = 25.4f;

    private final byte[] pdf;

    public Sheet(byte[] pdf) {
        this.pdf = pdf;
    }

    public int pages() {
        return with(PDDocument::getNumberOfPages);
    }

    public String text() {
        return with(document -> stripper().getText(document));
    }

    public String text(int page) {
        return with(document -> {
            PDFTextStripper stripper = stripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        });
    }

    /** As the eye meets it, not as it was written. */
    private static PDFTextStripper stripper() {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper;
    }

    /** The text without any blank or line break: what a long word looks like however it was broken. */
    String letters() {
        return text().replaceAll("\\s+", "");
    }

    BufferedImage image(int page, int dpi) {
        return with(document -> new PDFRenderer(document).renderImageWithDPI(page - 1, dpi, ImageType.GRAY));
    }

    /** What an independent reader finds in this rectangle of a page, in millimetres. */
    public String scan(int page, BarcodeFormat format, int dpi, double left, double top, double width, double height) {
        return looking(format, dpi, each -> part(image(page, each), each, left, top, width, height));
    }

    String scan(int page, BarcodeFormat format, int dpi) {
        return looking(format, dpi, each -> image(page, each));
    }

    /**
     * A QR code is looked at from three distances, as a camera does many times a second: ZXing misses about one sharp
     * picture in 100 of a checkpoint at any one size (5 of 480 measured).
     */
    private static String looking(BarcodeFormat format, int dpi, IntFunction<BufferedImage> seen) {
        if (format == BarcodeFormat.QR_CODE) {
            for (int near : new int[] {dpi, dpi * 5 / 6}) {
                try {
                    return scan(seen.apply(near), format).getText();
                } catch (AssertionError missed) {
                    continue;
                }
            }
            return scan(seen.apply(dpi * 4 / 3), format).getText();
        }
        return scan(seen.apply(dpi), format).getText();
    }

    private static BufferedImage part(
            BufferedImage whole, int dpi, double left, double top, double width, double height) {
        return whole.getSubimage(
                dots(left, dpi),
                dots(top, dpi),
                Math.min(dots(width, dpi), whole.getWidth() - dots(left, dpi)),
                Math.min(dots(height, dpi), whole.getHeight() - dots(top, dpi)));
    }

    /** A picture that holds nothing but the code, upright. */
    static String scanPure(BufferedImage image, BarcodeFormat format) {
        return scan(image, format, DecodeHintType.PURE_BARCODE).getText();
    }

    static Result scan(BufferedImage image, BarcodeFormat format) {
        return scan(image, format, DecodeHintType.TRY_HARDER);
    }

    private static Result scan(BufferedImage image, BarcodeFormat format, DecodeHintType how) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        try {
            return new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(DecodeHintType.POSSIBLE_FORMATS, EnumSet.of(format), how, true));
        } catch (NotFoundException e) {
            throw new AssertionError("no " + format + " could be read on " + image, e);
        }
    }

    List<String> fonts() {
        return with(document -> {
            var names = new java.util.TreeSet<String>();
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    names.add(font.getName() + (font.isEmbedded() ? " embedded" : " not embedded"));
                }
            }
            return List.copyOf(names);
        });
    }

    <T> T with(Look<T> look) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return look.at(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int dots(double millimetres, int dpi) {
        return (int) Math.round(millimetres / MILLIMETRES_PER_INCH * dpi);
    }

    /** One look at an open document. */
    interface Look<T> {
        T at(PDDocument document) throws IOException;
    }
}
