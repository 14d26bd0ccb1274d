package releve.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bar codes are read back from the printed page by a reader that shares no code with the writer. */
final class BarCodeTest {
    private static final int OFFICE_SCANNER = 300;
    private static final double HEIGHT = 12;

    /** Where the house style begins the text of a page. */
    private static final double LEFT = 12;

    private static final double TOP = 24;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "12",
                "123",
                "000000000000",
                "900012345678",
                "12345678901234567890",
                "PAT-2026/00017",
                "~^\\ x"
            })
    void aCode128IsReadBackFromThePage(String content) {
        assertEquals(content, onPaper(BarCode.code128(content)).scan(1, BarcodeFormat.CODE_128, OFFICE_SCANNER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "900012345678", "PAT-2026/00017", "~^\\_ x"})
    void aDataMatrixIsReadBackFromThePage(String content) {
        BarCode code = BarCode.dataMatrix(content);
        double side = code.width(BarCode.MODULE);
        assertEquals(content, onPaper(code).scan(1, BarcodeFormat.DATA_MATRIX, OFFICE_SCANNER, LEFT, TOP, side, side));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "Élodie 山 محمد"})
    void aQrCodeIsReadBackFromThePage(String content) {
        assertEquals(content, onPaper(BarCode.qr(content)).scan(1, BarcodeFormat.QR_CODE, OFFICE_SCANNER));
    }

    @Test
    void aCheckpointFitsAQrCode() {
        assertEquals(
                Specimens.CHECKPOINT,
                onPaper(BarCode.qr(Specimens.CHECKPOINT)).scan(1, BarcodeFormat.QR_CODE, OFFICE_SCANNER));
    }

    @Property(tries = 60)
    void anyNumberIsReadBackFromAPrintedCode128(@ForAll("numbers") String digits) {
        assertEquals(digits, onPaper(BarCode.code128(digits)).scan(1, BarcodeFormat.CODE_128, OFFICE_SCANNER));
    }

    @Property(tries = 300)
    void anyNumberIsReadBackFromItsBars(@ForAll("numbers") String digits) {
        assertEquals(
                digits,
                Sheet.scan(drawn(BarCode.code128(digits)), BarcodeFormat.CODE_128)
                        .getText());
        assertEquals(digits, Sheet.scanPure(drawn(BarCode.dataMatrix(digits)), BarcodeFormat.DATA_MATRIX));
        assertEquals(digits, Sheet.scanPure(drawn(BarCode.qr(digits)), BarcodeFormat.QR_CODE));
    }

    @Property(tries = 200)
    void digitsGoTwoToACharacter(@ForAll("numbers") String digits) {
        int start = 11;
        int stop = 13;
        int check = 11;
        int pairs = digits.length() / 2 * 11;
        int odd = digits.length() % 2 * 22;
        int single = digits.length() == 1 ? -11 : 0;
        assertTrue(
                BarCode.code128(digits).bars().width() <= start + pairs + odd + single + check + stop,
                () -> digits + " takes " + BarCode.code128(digits).bars().width());
    }

    @Test
    void barsAreVectorsNotPixels() {
        Sheet sheet = onPaper(BarCode.qr("x"));
        List<String> pictures = sheet.with(pdf -> {
            var names = new java.util.ArrayList<String>();
            pdf.getPage(0).getResources().getXObjectNames().forEach(name -> names.add(name.getName()));
            return names;
        });
        assertEquals(List.of(), pictures);
    }

    @Test
    void thePrintedWidthIsTheModuleTimesTheModulesWithQuietZones() {
        BarCode code = BarCode.code128("900012345678");
        assertEquals(11 + 6 * 11 + 11 + 13, code.bars().width());
        assertEquals((101 + 20) * BarCode.MODULE, code.width(BarCode.MODULE), 1e-9);
    }

    @Test
    void whatACodeCannotHoldIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> BarCode.code128(""));
        assertThrows(IllegalArgumentException.class, () -> BarCode.code128("é"));
        assertThrows(IllegalArgumentException.class, () -> BarCode.code128("1".repeat(41)));
        assertThrows(IllegalArgumentException.class, () -> BarCode.dataMatrix("\n"));
        assertThrows(IllegalArgumentException.class, () -> BarCode.qr("\u0000"));
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(24);
    }

    private static Sheet onPaper(BarCode code) {
        return PaperTest.print(new Xhtml().within("div", div -> div.bars(code, BarCode.MODULE, HEIGHT)));
    }

    private static BufferedImage drawn(BarCode code) {
        int scale = 3;
        Bars bars = code.bars();
        int high = bars.square() ? bars.totalHeight() * scale : 60;
        BufferedImage image = new BufferedImage(bars.totalWidth() * scale, high, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        int down = bars.square() ? bars.quiet() : 0;
        for (Bars.Bar bar : bars.dark()) {
            graphics.fillRect(
                    (bars.quiet() + bar.x()) * scale,
                    (down + bar.y()) * scale,
                    bar.width() * scale,
                    bars.square() ? bar.height() * scale : high);
        }
        graphics.dispose();
        return image;
    }
}
