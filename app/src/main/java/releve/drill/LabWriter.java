package releve.drill;

import java.time.Instant;
import java.util.List;
import releve.hl7.Er7;

/** What the laboratory system says: orders received, results in every state. HL7 2.3.1, ISO 8859-1 (what it cannot spell, it respells). */
final class LabWriter {
    private final Post post;

    LabWriter(Post post) {
        this.post = post;
    }

    /** @param control ORC-1: NW new, SC status changed, CA cancelled */
    void order(Instant at, LabOrder order, String control) {
        post.send(
                Feed.LAB,
                at,
                "ORM^O01^ORM_O01",
                Segments.pid(Feed.LAB, order.patient()),
                Segments.visit(order.stay()),
                common(at, order, control),
                request(order, ""));
    }

    /** @param status of the whole panel and of each value: P, F, C or D */
    void results(Instant at, LabOrder order, List<Measured> values, String status) {
        StringBuilder body = new StringBuilder(1_200);
        body.append(Segments.pid(Feed.LAB, order.patient()))
                .append(Segments.visit(order.stay()))
                .append(common(at, order, "RE"))
                .append(request(order, status.equals("D") ? "C" : status));
        int set = 1;
        for (Measured value : values) {
            body.append(observation(set++, value, status, order.drawn()));
        }
        post.send(Feed.LAB, at, "ORU^R01^ORU_R01", body.toString());
    }

    /** Microbiology: coded specimen, growth as text over many lines, titre as SN, and a comment. */
    void culture(Instant at, LabOrder order, List<String> lines, String status) {
        StringBuilder body = new StringBuilder(1_200);
        body.append(Segments.pid(Feed.LAB, order.patient()))
                .append(Segments.visit(order.stay()))
                .append(common(at, order, "RE"))
                .append(request(order, status));
        body.append(line(1, "CE", "664-3", "Coloration de Gram", status, order.drawn())
                .parts(5, "GNB", "Bacilles Gram négatif", "G3VLAB")
                .write());
        body.append(line(2, "SN", "630-4", "Numération", status, order.drawn())
                .parts(5, ">", "100000")
                .parts(6, "{CFU}/mL", "", "UCUM")
                .write());
        int set = 3;
        for (String text : lines) {
            body.append(line(set++, "TX", "6463-4", "Culture", status, order.drawn())
                    .text(5, text)
                    .write());
        }
        body.append(Fields.of("NTE")
                .set(1, "1")
                .text(3, "Sensibilités selon norme du laboratoire & avis infectiologue | poste 4 ~ 5")
                .write());
        post.send(Feed.LAB, at, "ORU^R01^ORU_R01", body.toString());
    }

    private static String common(Instant at, LabOrder order, String control) {
        return Fields.of("ORC")
                .set(1, control)
                .parts(2, order.placer(), "ACCUEIL")
                .parts(3, order.filler(), "LABO-X")
                .set(5, control.equals("SC") ? "IP" : "")
                .set(9, Times.second(at))
                .set(12, Segments.doctor(order.stay().doctor))
                .write();
    }

    private static String request(LabOrder order, String status) {
        return Fields.of("OBR")
                .set(1, "1")
                .parts(2, order.placer(), "ACCUEIL")
                .parts(3, order.filler(), "LABO-X")
                .parts(4, order.panel(), panelName(order.panel()), "G3VLAB")
                .set(7, Times.minute(order.drawn()))
                .set(16, Segments.doctor(order.stay().doctor))
                .set(22, status.isEmpty() ? "" : Times.minute(order.drawn()))
                .set(24, order.panel().equals("CULT") ? "MB" : "CH")
                .set(25, status)
                .write();
    }

    private static String observation(int set, Measured measured, String status, Instant drawn) {
        Analyte analyte = measured.analyte();
        return line(set, "NM", analyte.loinc(), analyte.name(), status, drawn)
                .set(3, Er7.components(analyte.loinc(), analyte.name(), "LN", analyte.code(), analyte.name(), "G3VLAB"))
                .set(5, measured.text())
                .parts(6, analyte.unit(), "", "UCUM")
                .text(7, analyte.range().text())
                .set(8, analyte.range().flag(Double.parseDouble(measured.text())))
                .write();
    }

    private static Fields line(int set, String type, String loinc, String name, String status, Instant drawn) {
        return Fields.of("OBX")
                .set(1, String.valueOf(set))
                .set(2, type)
                .parts(3, loinc, name, "LN")
                .set(11, status)
                .set(14, Times.minute(drawn));
    }

    private static String panelName(String panel) {
        return switch (panel) {
            case "HEMA" -> "Hématologie";
            case "IONO" -> "Ionogramme et rein";
            case "LIVER" -> "Bilan hépatique";
            case "COAG" -> "Coagulation";
            case "CARD" -> "Marqueurs cardiaques";
            case "GLYC" -> "Glycémie";
            case "GAZ" -> "Gaz du sang";
            default -> "Culture bactérienne";
        };
    }
}
