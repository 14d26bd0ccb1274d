package releve.mirror.meaning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import releve.care.Attachment;
import releve.dossier.DossierFact.DocumentSaid;
import releve.dossier.DossierFact.DocumentStep;
import releve.hl7.Message;
import releve.hl7.Segment;
import releve.identity.PatientRef;

/** MDM (chapter 9): documents and news of them. */
final class Documents {
    private Documents() {}

    static void read(Message message, FeedContext context, Findings findings) {
        for (PatientBlock block : PatientBlock.of(message)) {
            Optional<PatientRef> patient = Persons.see(block.pid(), context, false, findings);
            if (patient.isEmpty()) {
                continue;
            }
            for (PatientBlock.OrderBlock order : block.orders()) {
                if (order.orc() != null) {
                    Orders.ordered(patient.get(), order, context, findings);
                }
            }
            Optional<Segment> txa = block.find("TXA");
            if (txa.isEmpty()) {
                findings.miss("TXA: not sent, so the document has no name, number or status");
            } else {
                findings.dossier.add(document(message, patient.get(), block, txa.get(), context));
            }
        }
    }

    private static DocumentSaid document(
            Message message, PatientRef patient, PatientBlock block, Segment txa, FeedContext context) {
        return new DocumentSaid(
                patient,
                step(message.trigger()),
                number(txa, 12),
                number(txa, 13),
                Fields.words(txa, 2),
                txa.text(17),
                Fields.first(
                        Fields.moment(txa, 4, context.zone()),
                        Fields.moment(txa, 7, context.zone()),
                        Fields.moment(txa, 6, context.zone())),
                author(txa),
                text(block, context),
                attachments(block));
    }

    private static DocumentStep step(String trigger) {
        return switch (trigger) {
            case "T03", "T04" -> DocumentStep.STATUS_CHANGED;
            case "T05", "T06" -> DocumentStep.ADDENDUM;
            case "T07", "T08" -> DocumentStep.EDITED;
            case "T09", "T10" -> DocumentStep.REPLACED;
            case "T11" -> DocumentStep.CANCELLED;
            default -> DocumentStep.FILED;
        };
    }

    /** EI: the number, or where a sender leaves it empty, the namespace or the universal id it wrote instead. */
    private static String number(Segment txa, int field) {
        for (int component = 1; component <= 3; component++) {
            String part = txa.text(field, component).strip();
            if (!part.isEmpty()) {
                return part;
            }
        }
        return "";
    }

    private static String author(Segment txa) {
        String originator = Fields.staff(txa, 9);
        return originator.isBlank() ? Fields.staff(txa, 5) : originator;
    }

    private static String text(PatientBlock block, FeedContext context) {
        return block.all("OBX").stream()
                .map(obx -> Values.text(obx, context))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static List<Attachment> attachments(PatientBlock block) {
        return block.all("OBX").stream()
                .flatMap(obx -> Values.attachments(obx).stream())
                .toList();
    }
}
