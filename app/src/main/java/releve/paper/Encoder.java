package releve.paper;

import java.util.ArrayList;
import java.util.List;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;

/** Turns content into bars. */
final class Encoder {
    private Encoder() {}

    static Bars encode(BarCode code) {
        Symbol symbol = symbol(code.kind());
        symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
        symbol.setContent(code.content());
        List<Bars.Bar> dark = new ArrayList<>();
        int width = 0;
        int height = 0;
        for (var r : symbol.getRectangles()) {
            var bar = new Bars.Bar((int) r.x, (int) r.y, (int) r.width, (int) r.height);
            dark.add(bar);
            width = Math.max(width, bar.x() + bar.width());
            height = Math.max(height, bar.y() + bar.height());
        }
        boolean square = code.kind() != BarCode.Kind.CODE_128;
        return new Bars(width, height, code.kind().quiet, square, dark);
    }

    private static Symbol symbol(BarCode.Kind kind) {
        return switch (kind) {
            case CODE_128 -> new Code128();
            case DATA_MATRIX -> {
                DataMatrix matrix = new DataMatrix();
                matrix.setForceMode(DataMatrix.ForceMode.SQUARE);
                yield matrix;
            }
            case QR -> {
                QrCode qr = new QrCode();
                qr.setPreferredEccLevel(QrCode.EccLevel.M);
                yield qr;
            }
        };
    }
}
