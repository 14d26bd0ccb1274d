package releve.chart;

import java.util.List;
import java.util.Locale;
import releve.medication.Medication;
import releve.medication.MedicationFact.Prescribed;

/** Drugs on a sheet: prescribed, then last given, then what was not given. */
final class DrugLines {
    private DrugLines() {}

    static void write(List<Medication.Drug> drugs, Sheet sheet) {
        for (Medication.Drug drug : drugs) {
            sheet.line(drug.prescription()
                            .map(said -> prescription(drug.name(), said))
                            .orElse(drug.name() + "  (no prescription known)")
                    + sheet.source(drug.origin()));
            drug.lastGiven()
                    .ifPresentOrElse(
                            dose -> sheet.line("    last given "
                                    + ChartText.joined(
                                            "  ",
                                            time(dose, sheet),
                                            dose.dose().amount(),
                                            dose.dose().by())
                                    + sheet.source(dose.origin())),
                            () -> sheet.line("    no dose known to be given"));
            drug.doses().stream()
                    .filter(dose -> !dose.dose().given())
                    .limit(1)
                    .forEach(dose -> sheet.line("    NOT given "
                            + ChartText.joined(
                                    "  ",
                                    time(dose, sheet),
                                    dose.noted()
                                            .map(noted -> noted.outcome().name().toLowerCase(Locale.ROOT))
                                            .orElse(dose.dose().status()))
                            + sheet.source(dose.origin())));
        }
    }

    /** A feed's moment in the precision it was said in. */
    private static String time(Medication.Dose dose, Sheet sheet) {
        return dose.noted().isPresent()
                ? sheet.time(dose.origin().eventTime())
                : Sheet.time(dose.dose().at());
    }

    private static String prescription(String name, Prescribed said) {
        String step = switch (said.step()) {
            case PLACED, CHANGED, RELEASED, MENTIONED -> "";
            case HELD -> "ON HOLD";
            case STOPPED -> "STOPPED";
            case COMPLETED -> "COMPLETED";
        };
        return ChartText.joined(
                "  ",
                step,
                name,
                said.dose(),
                said.route(),
                said.timing(),
                said.start() == null ? "" : "from " + Sheet.time(said.start()),
                said.end() == null ? "" : "to " + Sheet.time(said.end()),
                said.note());
    }
}
