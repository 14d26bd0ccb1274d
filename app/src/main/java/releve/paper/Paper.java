package releve.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;

/**
 * The printing press: XHTML and print CSS in, PDF out, A4, with its own fonts embedded. One press serves all threads.
 *
 * <p>A document is paper, not a page of the web: it can name no file and no address that would be opened, whatever it says.
 * Characters that the fonts do not have are printed as {@code U+FFFD}, so that nobody takes a name with a hole for a whole one.
 */
public final class Paper {
    private static final String FAMILY = "Relève";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final Typefaces typefaces = new Typefaces();
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();
    private final BarDrawer bars = new BarDrawer();

    static {
        // The engine logs what it cannot use, with the words around it; patients' names stay out of logs.
        XRLog.setLoggingEnabled(false);
    }

    /** The document as a PDF file. */
    public byte[] pdf(Printout printout) {
        return pdf(printout.xhtml());
    }

    /**
     * Well-formed XHTML as a PDF file; the house style is not added.
     *
     * @throws IllegalArgumentException if it is not well-formed or carries a document type
     */
    public byte[] pdf(String xhtml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try {
            print(xhtml, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Writes the document as a PDF file; {@code out} stays open.
     *
     * @return how many pages it has
     */
    public int print(Printout printout, OutputStream out) throws IOException {
        return print(printout.xhtml(), out);
    }

    private int print(String xhtml, OutputStream out) throws IOException {
        Document document = Reader.read(xhtml);
        Typefaces.Pair fonts = typefaces.borrow();
        int pages;
        try (PDDocument pdf = new PDDocument();
                PdfBoxRenderer renderer = builder(document, pdf).buildPdfRenderer()) {
            PdfBoxFontResolver known = renderer.getFontResolver();
            register(known, load(pdf, fonts.regular()), REGULAR);
            register(known, load(pdf, fonts.bold()), BOLD);
            renderer.createPDFWithoutClosing();
            pages = pdf.getNumberOfPages();
            pdf.save(out);
        }
        typefaces.giveBack(fonts);
        return pages;
    }

    private PdfRendererBuilder builder(Document document, PDDocument pdf) {
        return new PdfRendererBuilder()
                .withW3cDocument(document, null)
                .usePDDocument(pdf)
                // PDF/A: every font is embedded, none is looked up on the machine.
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U)
                .useColorProfile(Colour.PROFILE)
                .withProducer("Relève")
                .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics)
                // The engine's own breaker breaks 08:00 and 21/11 as if they were addresses; Unicode's rules (UAX 14)
                // do not.
                .useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(Locale.ROOT))
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .useReplacementText(String.valueOf(Printable.REPLACEMENT))
                .useObjectDrawerFactory(bars)
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    }

    private static PDType0Font load(PDDocument pdf, TrueTypeFont font) throws IOException {
        return PDType0Font.load(pdf, font, true);
    }

    /** As the last resort, so that it serves whatever family a style asks for. */
    private static void register(PdfBoxFontResolver known, PDType0Font font, int weight) {
        known.addFont(
                new PDFontSupplier(font),
                FAMILY,
                weight,
                IdentValue.NORMAL,
                true,
                PdfBoxFontResolver.FontGroup.FINAL_FALLBACK);
    }
}
