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
import releve.medication.MedicationFact.Administered;
import releve.medication.MedicationFact.Dispensed;
import releve.medication.MedicationFact.Prescribed;
import releve.mirror.meaning.PatientBlock.OrderBlock;

/** OMP, RDE, RDS, RAS (chapter 4A): what is prescribed, dispensed and given. */
final class Drugs {
    private Drugs() {}

    static void read(Message message, FeedContext context, Findings findings) {
        for (PatientBlock block : PatientBlock.of(message)) {
            Optional<PatientRef> patient = Persons.see(block.pid(), context, false, findings);
            if (patient.isEmpty()) {
                continue;
            }
            Lists.allergies(patient.get(), block.all("AL1"), findings);
            if (block.orders().isEmpty()) {
                findings.miss("ORC: not sent, so nothing is prescribed or given");
            }
            for (OrderBlock order : block.orders()) {
                prescribed(patient.get(), order, context, findings);
                order.all("RXD").forEach(rxd -> dispensed(patient.get(), order, rxd, context, findings));
                order.all("RXA").forEach(rxa -> administered(patient.get(), order, rxa, context, findings));
            }
        }
    }

    /** RXE (as the pharmacy encoded it) before RXO (as it was asked for). Beside an RXD or RXA it is only mentioned. */
    static void prescribed(PatientRef patient, OrderBlock order, FeedContext context, Findings findings) {
        Segment rxe = order.find("RXE");
        Segment drug = rxe != null ? rxe : order.find("RXO");
        boolean mentioned = order.find("RXD") != null || order.find("RXA") != null;
        if (drug == null) {
            if (!mentioned) {
                stepOnly(patient, order, context, findings);
            }
            return;
        }
        int code = rxe != null ? 2 : 1;
        Optional<Coded> named = Fields.coded(drug, code);
        if (named.isEmpty()) {
            findings.miss(drug.name() + "-" + code + ": a prescription without a drug");
            return;
        }
        findings.medication.add(new Prescribed(
                patient,
                Fields.order(order.orc(), null),
                step(order, mentioned),
                named.get(),
                dose(drug, code),
                route(order),
                Timings.words(order),
                Timings.repeats(order),
                Fields.first(tq1(order, 7, context), quantity(order, 4, context)),
                Fields.first(tq1(order, 8, context), quantity(order, 5, context)),
                order.orc() == null ? "" : Fields.staff(order.orc(), 12),
                Fields.words(drug, code + 5)));
    }

    private static OrderStep step(OrderBlock order, boolean mentioned) {
        Segment orc = order.orc();
        return mentioned ? OrderStep.MENTIONED : orc == null ? OrderStep.PLACED : Steps.of(orc);
    }

    /** A stop or a hold may come with the order's numbers and nothing else. */
    private static void stepOnly(PatientRef patient, OrderBlock order, FeedContext context, Findings findings) {
        OrderRef number = Fields.order(order.orc(), null);
        if (number.equals(OrderRef.NONE)) {
            findings.miss("ORC: an order with neither a number nor a drug");
            return;
        }
        findings.medication.add(new Prescribed(
                patient,
                number,
                step(order, false),
                new Coded("", "?", ""),
                "",
                "",
                Timings.words(order),
                Timings.repeats(order),
                quantity(order, 4, context),
                quantity(order, 5, context),
                "",
                ""));
    }

    /** Minimum, maximum, units: RXO-2..4, RXE-3..5; two double quotes in the maximum mean there is none. */
    private static String dose(Segment drug, int code) {
        String least = drug.text(code + 1).strip();
        String most = drug.text(code + 2).strip().replace("\"\"", "");
        String amount = most.isEmpty() || most.equals(least) ? least : least + "-" + most;
        return Fields.joined(" ", amount, Fields.words(drug, code + 3));
    }

    private static String route(OrderBlock order) {
        Segment rxr = order.find("RXR");
        return rxr == null ? "" : Fields.words(rxr, 1);
    }

    private static @Nullable Moment tq1(OrderBlock order, int field, FeedContext context) {
        Segment tq1 = order.find("TQ1");
        return tq1 == null ? null : Fields.moment(tq1, field, context.zone());
    }

    private static @Nullable Moment quantity(OrderBlock order, int component, FeedContext context) {
        for (Segment segment : Timings.quantities(order)) {
            Moment said = Fields.moment(segment.text(segment.name().equals("RXE") ? 1 : 7, component), context.zone());
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    private static void dispensed(
            PatientRef patient, OrderBlock order, Segment rxd, FeedContext context, Findings findings) {
        Optional<Coded> drug = Fields.coded(rxd, 2);
        if (drug.isEmpty()) {
            findings.miss("RXD-2: a dispense without a drug");
            return;
        }
        findings.medication.add(new Dispensed(
                patient,
                Fields.order(order.orc(), null),
                drug.get(),
                Fields.joined(" ", rxd.text(4), Fields.words(rxd, 5)),
                Fields.moment(rxd, 3, context.zone())));
    }

    private static void administered(
            PatientRef patient, OrderBlock order, Segment rxa, FeedContext context, Findings findings) {
        Optional<Coded> drug = Fields.coded(rxa, 5);
        if (drug.isEmpty()) {
            findings.miss("RXA-5: a dose without a drug");
            return;
        }
        findings.medication.add(new Administered(
                patient,
                Fields.order(order.orc(), null),
                drug.get(),
                amount(rxa),
                route(order),
                rxa.text(20),
                Fields.staff(rxa, 10),
                Fields.moment(rxa, 3, context.zone())));
    }

    /** RXA-6 and RXA-7; 999 means the amount is not known (chapter 4A, RXA-6). */
    static String amount(Segment rxa) {
        return rxa.text(6).equals("999") ? "" : Fields.joined(" ", rxa.text(6), Fields.words(rxa, 7));
    }
}
