package releve.drill;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The letter that the drill encloses is a PDF that an independent reader reads, and always the same. */
class LetterPdfTest {
    @Test
    void aReaderFindsTheWordsOnOnePage() throws IOException {
        byte[] letter = LetterPdf.of("Lettre (exercice)", List.of("Été \\ hiver (Œuf, 5 €)", "à l'entrée."));
        try (PDDocument pdf = Loader.loadPDF(letter)) {
            assertEquals(1, pdf.getNumberOfPages());
            assertEquals(
                    "Lettre (exercice)\nÉté \\ hiver (Œuf, 5 €)\nà l'entrée.",
                    new PDFTextStripper().getText(pdf).strip().replace("\r", ""));
        }
        assertArrayEquals(letter, LetterPdf.of("Lettre (exercice)", List.of("Été \\ hiver (Œuf, 5 €)", "à l'entrée.")));
    }
}
