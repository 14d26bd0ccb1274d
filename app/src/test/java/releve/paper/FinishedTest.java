package releve.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is done with a document after it was set: bound with others, sealed with a code. */
final class FinishedTest {
    private static final Paper PAPER = new Paper();
    private static final String CODE = "mimosa-kayak-olive";

    @Test
    void boundDocumentsKeepTheirPagesAndNumbers() {
        byte[] bound = Binder.bind(List.of(page("Élodie"), page("محمد"), page("Nguyễn")));
        Sheet sheet = new Sheet(bound);
        assertEquals(3, sheet.pages());
        assertEquals("Élodie 1/1", sheet.text(1).strip());
        assertEquals("Nguyễn 1/1", sheet.text(3).strip());
        assertTrue(sheet.text(2).contains("محمد"));
        assertThrows(IllegalArgumentException.class, () -> Binder.bind(List.of()));
    }

    @Test
    void aSealedDocumentOpensWithItsCodeOnly() throws Exception {
        byte[] sealed = Seal.seal(page("Secret"), CODE);
        assertThrows(InvalidPasswordException.class, () -> Loader.loadPDF(sealed));
        assertThrows(InvalidPasswordException.class, () -> Loader.loadPDF(sealed, "mimosa-kayak-nacre"));
        try (var pdf = Loader.loadPDF(sealed, CODE)) {
            assertTrue(new PDFTextStripper().getText(pdf).contains("Secret"));
            assertEquals(256, pdf.getEncryption().getLength());
            assertTrue(pdf.getCurrentAccessPermission().canPrint());
        }
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("Finished title"));
    }

    @Test
    void aCodeThatIsSoonGuessedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Seal.seal(page("x"), "1234"));
    }

    private static byte[] page(String text) {
        Xhtml body = new Xhtml()
                .open("p")
                .text(text)
                .text(" ")
                .element("span", "", "class", "page")
                .text("/");
        body.element("span", "", "class", "pages").close();
        return PAPER.pdf(new Printout("fr", "Finished title", body));
    }
}
