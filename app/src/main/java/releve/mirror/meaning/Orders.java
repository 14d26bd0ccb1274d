package releve.mirror.meaning;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import releve.care.Coded;
import releve.care.Moment;
import releve.care.OrderRef;
import releve.care.OrderStep;
import releve.hl7.Message;
import releve.hl7.Segment;
import releve.identity.PatientRef;
import releve.imaging.ImagingFact.ExamOrdered;
import releve.laboratory.LaboratoryFact.TestOrdered;
import releve.mirror.meaning.PatientBlock.OrderBlock;

/** ORM, OML, OMG (chapter 4): orders to the laboratory and to radiology; an RXO in an ORM is a prescription. */
final class Orders {
    private Orders() {}

    static void read(Message message, FeedContext context, Findings findings) {
        for (PatientBlock block : PatientBlock.of(message)) {
            Optional<PatientRef> patient = Persons.see(block.pid(), context, false, findings);
            if (patient.isEmpty()) {
                continue;
            }
            Lists.allergies(patient.get(), block.all("AL1"), findings);
            for (OrderBlock order : block.orders()) {
                if (order.find("RXO") != null || order.find("RXE") != null) {
                    Drugs.prescribed(patient.get(), order, context, findings);
                } else {
                    ordered(patient.get(), order, context, findings);
                }
            }
        }
    }

    /** Notes an order; {@code obr} may be missing in a status change, which then has only its numbers. */
    static void ordered(PatientRef patient, OrderBlock order, FeedContext context, Findings findings) {
        Segment orc = order.orc();
        Segment obr = order.find("OBR");
        OrderRef number = Fields.order(orc, obr);
        Optional<Coded> what = obr == null ? Optional.empty() : Fields.coded(obr, 4);
        if (what.isEmpty() && number.equals(OrderRef.NONE)) {
            findings.miss("ORC: an order with neither a number nor a test");
            return;
        }
        OrderStep step = orc == null ? OrderStep.PLACED : Steps.of(orc);
        Coded named = what.orElseGet(() -> new Coded("", "?", ""));
        Moment at = orc == null ? null : Fields.moment(orc, 9, context.zone());
        if (Sections.imaging(obr, context)) {
            findings.imaging.add(
                    new ExamOrdered(patient, number, step, named, priority(orc, obr), orderer(orc, obr), at));
        } else {
            findings.laboratory.add(
                    new TestOrdered(patient, number, step, named, priority(orc, obr), orderer(orc, obr), at));
        }
    }

    /** TQ.6 in ORC-7 or OBR-27, else OBR-5 as before version 2.3. */
    private static String priority(@Nullable Segment orc, @Nullable Segment obr) {
        String common = orc == null ? "" : orc.text(7, 6);
        if (common.isBlank() && obr != null) {
            common = obr.text(27, 6).isBlank() ? obr.text(5) : obr.text(27, 6);
        }
        return common;
    }

    private static String orderer(@Nullable Segment orc, @Nullable Segment obr) {
        String common = orc == null ? "" : Fields.staff(orc, 12);
        return common.isBlank() && obr != null ? Fields.staff(obr, 16) : common;
    }
}
