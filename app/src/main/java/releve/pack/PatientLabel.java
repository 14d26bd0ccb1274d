package releve.pack;

import java.util.Optional;
import releve.identity.Patient;
import releve.paper.BarCode;
import releve.paper.LabelSheet;
import releve.paper.Labels;
import releve.paper.Printout;
import releve.paper.Xhtml;
import releve.paper.Zpl;
import releve.web.Words;

/** A patient's label and wristband: name, birth date, sex and number in words and as a bar code of digits. */
final class PatientLabel {
    private static final String STYLE = """
            .n { font-weight: bold; }
            .small { font-size: 6.5pt; }
            .band td { border: 0; padding: 0 1mm; vertical-align: middle; }
            """;

    /** Narrower labels carry smaller letters. */
    private static final double NARROW = 50;

    /** Fits a label of 38 mm with ten digits; above the 0.19 mm that hand scanners resolve (GS1 General Specifications). */
    private static final double FINE = 0.254;

    private static final double BAND_MATRIX = 0.7;

    /** Both margins of a label together, and what stands below the name: birth date, bar code and number, in millimetres. */
    private static final double EDGES = 5;

    private static final double BELOW = 16;
    private static final double BELOW_NARROW = 9.8;

    /** A4 is cut along this width and laid into a clip band. */
    private static final LabelSheet BAND = new LabelSheet(
            "wristband",
            1,
            9,
            new LabelSheet.Size(190, 30),
            new LabelSheet.Size(190, 30),
            new LabelSheet.Size(10, 13),
            "strips of 190 x 30 mm to cut");

    private final Words words;
    private final Patient patient;

    PatientLabel(Words words, Patient patient) {
        this.words = words;
        this.patient = patient;
    }

    Printout sheet(LabelSheet sheet, int first, int many) {
        Labels labels = new Labels(sheet, first);
        for (int i = 0; i < many; i++) {
            labels.add(label(sheet));
        }
        return labels.printout(words.language().tag(), patient.ref().toString(), STYLE);
    }

    Printout wristband() {
        Xhtml band = new Xhtml();
        band.open("table", "class", "band")
                .open("colgroup")
                .open("col", "style", "width:24mm")
                .open("col");
        band.open("col", "style", "width:64mm").close();
        band.open("tr")
                .open("td")
                .bars(BarCode.dataMatrix(scanned()), BAND_MATRIX, 0)
                .close();
        band.open("td");
        NameOnLabel.of(patient.name(), 13, 98, 18).write(band);
        band.element("div", identity()).close();
        band.open("td");
        Sheets.code(patient.ref().number()).ifPresent(code -> band.bars(code, BarCode.MODULE, 12));
        band.element("div", patient.ref().toString()).close().close().close();
        return new Labels(BAND, 0)
                .add(band)
                .printout(words.language().tag(), patient.ref().toString(), STYLE);
    }

    private Xhtml label(LabelSheet sheet) {
        boolean narrow = sheet.label().width() < NARROW;
        Xhtml label = new Xhtml();
        label.open("div", "class", narrow ? "small" : "");
        double below = narrow ? BELOW_NARROW : BELOW;
        NameOnLabel.of(
                        patient.name(),
                        narrow ? 7.5 : 10,
                        sheet.label().width() - EDGES,
                        sheet.label().height() - EDGES - below)
                .write(label);
        label.element("div", identity());
        Optional<BarCode> code = Sheets.code(patient.ref().number());
        double module = narrow ? FINE : BarCode.MODULE;
        code.filter(each -> each.width(module) <= sheet.label().width() - 4)
                .ifPresent(each -> label.bars(each, module, narrow ? 5 : 9));
        label.element("div", patient.ref().number()).close();
        return label;
    }

    /** The job of a label printer. */
    String job(Printers.Printer printer, int copies) {
        Zpl zpl = printer.label();
        double width = printer.width() - 4;
        if (printer.stock() == Printers.Stock.WRISTBAND) {
            zpl.dataMatrix(2, 2, BAND_MATRIX, scanned());
            zpl.text(24, 2, 6, width - 22, patient.name());
            zpl.text(24, 9, 4, width - 22, identity());
            zpl.text(24, 14, 4, width - 22, patient.ref().number());
        } else {
            zpl.text(2, 2, 5, width, patient.name());
            zpl.text(2, 8, 3.5, width, identity());
            if (Sheets.code(patient.ref().number()).isPresent()) {
                zpl.code128(2, 13, 9, FINE, patient.ref().number());
            }
            zpl.text(2, 24, 3.5, width, patient.ref().number());
        }
        return zpl.job(copies);
    }

    /** What a scanner reads off the band: the number's digits, or the number as it is where it has letters. */
    private String scanned() {
        String plain = patient.ref().number().replaceAll("[^A-Za-z0-9.-]", "-");
        return plain.isBlank() ? "-" : plain;
    }

    private String identity() {
        Sheets sheets = new Sheets(words, Stamp.NONE);
        return words.text("pack.born", sheets.born(patient), sheets.sex(patient));
    }
}
