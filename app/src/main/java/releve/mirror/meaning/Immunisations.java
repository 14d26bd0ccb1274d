package releve.mirror.meaning;

import java.util.Optional;
import releve.care.Coded;
import releve.dossier.DossierFact.Immunised;
import releve.hl7.Message;
import releve.hl7.Segment;
import releve.identity.PatientRef;
import releve.mirror.meaning.PatientBlock.OrderBlock;

/** VXU (chapter 4A): vaccinations. */
final class Immunisations {
    private Immunisations() {}

    static void read(Message message, FeedContext context, Findings findings) {
        for (PatientBlock block : PatientBlock.of(message)) {
            Optional<PatientRef> patient = Persons.see(block.pid(), context, false, findings);
            if (patient.isEmpty()) {
                continue;
            }
            Lists.allergies(patient.get(), block.all("AL1"), findings);
            for (OrderBlock order : block.orders()) {
                order.all("RXA").forEach(rxa -> immunised(patient.get(), order, rxa, context, findings));
            }
        }
    }

    private static void immunised(
            PatientRef patient, OrderBlock order, Segment rxa, FeedContext context, Findings findings) {
        Optional<Coded> vaccine = Fields.coded(rxa, 5);
        if (vaccine.isEmpty()) {
            findings.miss("RXA-5: a vaccination without a vaccine");
            return;
        }
        findings.dossier.add(new Immunised(
                patient,
                Fields.order(order.orc(), null),
                Lists.change(rxa.text(21)),
                vaccine.get(),
                Drugs.amount(rxa),
                rxa.text(15),
                rxa.text(20),
                Fields.moment(rxa, 3, context.zone())));
    }
}
