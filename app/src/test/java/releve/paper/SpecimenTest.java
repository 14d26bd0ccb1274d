package releve.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whole documents, saved to {@code target/paper} so that a person can look at them too. */
final class SpecimenTest {
    private static final Path FOLDER = Path.of("target", "paper");
    private static final Paper PAPER = new Paper();

    @Test
    void aWardPackCarriesItsBarCodesOnEveryPage() throws IOException {
        byte[] pdf = PAPER.pdf(new Printout("fr", "Paquet de secours (spécimen)", Specimens.pack()));
        save("pack.pdf", pdf);
        Sheet sheet = new Sheet(pdf);
        assertEquals(Specimens.CHECKPOINT, sheet.scan(1, BarcodeFormat.QR_CODE, 300));
        assertEquals(Specimens.number(0), sheet.scan(1, BarcodeFormat.DATA_MATRIX, 300, 26, 84, 14, 14));
        int patients = 0;
        for (int page = 3; page <= sheet.pages(); page++) {
            String text = sheet.text(page);
            if (text.contains("Page 1 sur ")) {
                patients++;
            }
            assertEquals(Specimens.number(patients - 1), sheet.scan(page, BarcodeFormat.CODE_128, 300, 140, 0, 70, 24));
            assertTrue(text.contains("valable jusqu'au"), () -> text);
        }
        assertEquals(4, patients);
    }

    @Test
    void peoplesNamesLookRight() throws IOException {
        Xhtml body = new Xhtml().element("h1", "Noms").open("table");
        for (String person : Specimens.PEOPLE) {
            body.open("tr").element("td", person).element("td", person, "style", "font-weight: bold");
            body.open("td", "style", "width: 40mm")
                    .text(person)
                    .text(" 12-34-56")
                    .close()
                    .close();
        }
        body.close();
        body.element("p", "مرحبا بكم في الوحدة 3B غرفة 12 (سرير 4)", "dir", "rtl");
        byte[] pdf = PAPER.pdf(new Printout("fr", "Noms (spécimen)", body));
        save("names.pdf", pdf);
        assertEquals(1, new Sheet(pdf).pages());
    }

    @Test
    void labelSheetsAreSavedToo() throws IOException {
        for (LabelSheet sheet : LabelSheet.COMMON) {
            Labels labels = new Labels(sheet, 1);
            for (int i = 0; i < sheet.labels() - 1; i++) {
                labels.add(Specimens.label(sheet, i));
            }
            byte[] pdf = PAPER.pdf(labels.printout("fr", "Étiquettes (spécimen)", Specimens.LABEL_STYLE));
            save("labels-" + sheet.columns() + "x" + sheet.rows() + ".pdf", pdf);
            assertEquals(1, new Sheet(pdf).pages());
        }
    }

    private static void save(String name, byte[] pdf) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name), pdf);
    }
}
