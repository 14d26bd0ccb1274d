package releve.mirror.meaning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import releve.hl7.Message;
import releve.identity.IdentityFact.ConfidentialSaid;
import releve.identity.PatientRef;
import releve.ward.Movement;

/** ADT (chapter 3): who came, moved, left; what registration says of them; which patients are one. */
final class Registration {
    private static final Map<String, Movement> MOVEMENTS = Map.ofEntries(
            Map.entry("A01", Movement.ADMITTED),
            Map.entry("A02", Movement.TRANSFERRED),
            Map.entry("A03", Movement.DISCHARGED),
            Map.entry("A04", Movement.ADMITTED),
            Map.entry("A05", Movement.EXPECTED),
            Map.entry("A06", Movement.RECLASSIFIED),
            Map.entry("A07", Movement.RECLASSIFIED),
            Map.entry("A08", Movement.STATED),
            Map.entry("A11", Movement.ADMISSION_CANCELLED),
            Map.entry("A12", Movement.TRANSFER_CANCELLED),
            Map.entry("A13", Movement.DISCHARGE_CANCELLED),
            Map.entry("A14", Movement.EXPECTED),
            Map.entry("A16", Movement.STATED),
            Map.entry("A17", Movement.TRANSFERRED),
            Map.entry("A21", Movement.ON_LEAVE),
            Map.entry("A22", Movement.BACK_FROM_LEAVE),
            Map.entry("A23", Movement.DELETED),
            Map.entry("A27", Movement.EXPECTATION_CANCELLED),
            Map.entry("A38", Movement.EXPECTATION_CANCELLED),
            Map.entry("A52", Movement.LEAVE_CANCELLED),
            Map.entry("A53", Movement.RETURN_CANCELLED),
            Map.entry("A54", Movement.STATED),
            Map.entry("A55", Movement.STATED));

    private Registration() {}

    /** MSH-9.2, or EVN-1 as before version 2.3. */
    static String trigger(Message message) {
        String said = message.trigger();
        return said.isEmpty() ? message.find("EVN").map(event -> event.text(1)).orElse("") : said;
    }

    /** Whether the message takes something back. Then EVN-6 is the time of what is taken back, and EVN-2 that of the taking. */
    static boolean cancels(Message message) {
        if (!message.type().equals("ADT")) {
            return false;
        }
        return switch (trigger(message)) {
            case "A11", "A12", "A13", "A27", "A38", "A52", "A53" -> true;
            default -> false;
        };
    }

    /** False when this event is not read. */
    static boolean read(Message message, FeedContext context, Findings findings) {
        String trigger = trigger(message);
        Movement movement = MOVEMENTS.get(trigger);
        List<PatientBlock> blocks = PatientBlock.of(message);
        switch (trigger) {
            case "A18", "A34", "A40" -> Merges.merge(blocks, context, findings);
            case "A45" -> Merges.moveVisits(blocks, context, findings);
            case "A24" -> Merges.link(blocks, context, findings);
            case "A37" -> Merges.unlink(blocks, context, findings);
            case "A28", "A31", "A60" -> blocks.forEach(block -> person(block, context, findings));
            default -> {
                if (movement == null) {
                    return false;
                }
                blocks.forEach(block -> visit(message, block, movement, context, findings));
            }
        }
        return true;
    }

    private static Optional<PatientRef> person(PatientBlock block, FeedContext context, Findings findings) {
        Optional<PatientRef> patient = Persons.see(block.pid(), context, true, findings);
        patient.ifPresent(ref -> {
            confidential(ref, block, findings);
            Practitioners.read(ref, block, findings);
            Lists.read(ref, block, context, findings);
        });
        return patient;
    }

    /** PD1-12, the protection indicator: Y or N. PV1-16 (VIP) has a meaning of each site's own and is not read. */
    private static void confidential(PatientRef patient, PatientBlock block, Findings findings) {
        switch (block.find("PD1").map(pd1 -> pd1.text(12)).orElse("")) {
            case "Y" -> findings.identity.add(new ConfidentialSaid(patient, true));
            case "N" -> findings.identity.add(new ConfidentialSaid(patient, false));
            default -> {}
        }
    }

    private static void visit(
            Message message, PatientBlock block, Movement movement, FeedContext context, Findings findings) {
        person(block, context, findings)
                .flatMap(patient -> Visits.moved(message, block, patient, movement, context, findings))
                .ifPresent(findings.ward::add);
    }
}
