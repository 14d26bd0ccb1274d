package releve.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class LabelsTest {
    static final List<LabelSheet> SHEETS = LabelSheet.COMMON;

    @ParameterizedTest
    @FieldSource("SHEETS")
    void labelsLieOnTheSheetAndNotOnEachOther(LabelSheet sheet) {
        LabelSheet.Place first = sheet.place(0);
        LabelSheet.Place last = sheet.place(sheet.labels() - 1);
        assertEquals(210, first.left() + last.left() + sheet.label().width(), 0.01);
        assertEquals(297, first.top() + last.top() + sheet.label().height(), 0.01);
        assertTrue(sheet.pitch().width() >= sheet.label().width());
        assertEquals(0, last.page());
        assertEquals(1, sheet.place(sheet.labels()).page());
        assertEquals(first.left(), sheet.place(sheet.labels()).left());
    }

    @ParameterizedTest
    @FieldSource("SHEETS")
    void everyLabelsBarCodeIsReadWhereTheLabelLies(LabelSheet sheet) {
        Labels labels = new Labels(sheet, 2);
        for (int i = 0; i < sheet.labels(); i++) {
            labels.add(Specimens.label(sheet, i));
        }
        Sheet printed = new Sheet(new Paper().pdf(labels.printout("fr", "Étiquettes", Specimens.LABEL_STYLE)));
        assertEquals(2, printed.pages());
        for (int i : new int[] {0, sheet.labels() - 3, sheet.labels() - 1}) {
            LabelSheet.Place place = sheet.place(i + 2);
            assertEquals(
                    Specimens.number(i),
                    printed.scan(
                            place.page() + 1,
                            BarcodeFormat.CODE_128,
                            600,
                            place.left(),
                            Math.max(0, place.top()),
                            sheet.label().width(),
                            sheet.label().height()));
        }
    }

    @Test
    void whatDoesNotFitIsCutOffAndNotPrintedOnTheNeighbour() {
        Labels labels = new Labels(LabelSheet.A4_4X12, 0);
        labels.add(new Xhtml().element("div", "long name ".repeat(100)));
        labels.add(new Xhtml().element("div", "neighbour"));
        Sheet sheet = new Sheet(new Paper().pdf(labels.printout("en", "Labels", "")));
        var image = sheet.image(1, 100);
        int below = (int) ((LabelSheet.A4_4X12.place(4).top() + 1) / 25.4 * 100);
        int lefts = (int) (LabelSheet.A4_4X12.place(0).left() / 25.4 * 100);
        for (int x = lefts; x < lefts + 150; x++) {
            for (int y = below; y < below + 60; y++) {
                assertEquals(0xFFFFFF, image.getRGB(x, y) & 0xFFFFFF, "ink on the label below");
            }
        }
    }

    @Test
    void aPositionThatTheSheetDoesNotHaveIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Labels(LabelSheet.A4_3X8, 24));
        assertThrows(IllegalArgumentException.class, () -> new Labels(LabelSheet.A4_3X8, -1));
        assertThrows(IllegalArgumentException.class, () -> LabelSheet.A4_3X8.place(-1));
    }

    @Test
    void aSheetWhoseLabelsOverlapOrRunOffIsRefused() {
        var label = new LabelSheet.Size(70, 37);
        var none = new LabelSheet.Size(0, 0);
        assertThrows(IllegalArgumentException.class, () -> new LabelSheet("x", 3, 8, label, none, none, "none"));
        assertThrows(IllegalArgumentException.class, () -> new LabelSheet("x", 4, 8, label, label, none, "none"));
        assertThrows(IllegalArgumentException.class, () -> new LabelSheet.Size(Double.NaN, 1));
        assertFalse(LabelSheet.A4_3X8.source().isBlank());
    }
}
