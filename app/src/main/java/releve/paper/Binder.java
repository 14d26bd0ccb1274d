package releve.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Puts finished documents one behind the other, pages unchanged: when one patient changes only his pages are set again, and each
 * keeps the page numbers of his own document.
 */
public final class Binder {
    private Binder() {}

    /** @param documents as {@link Paper} made them; at least one */
    public static byte[] bind(List<byte[]> documents) {
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("nothing to bind");
        }
        List<PDDocument> open = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream(documents.size() << 16);
        try (PDDocument whole = Loader.loadPDF(documents.getFirst())) {
            PDFMergerUtility merger = new PDFMergerUtility();
            for (byte[] document : documents.subList(1, documents.size())) {
                PDDocument next = Loader.loadPDF(document);
                open.add(next);
                merger.appendDocument(whole, next);
            }
            whole.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.forEach(Binder::close);
        }
        return out.toByteArray();
    }

    private static void close(PDDocument document) {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
