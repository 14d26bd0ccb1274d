package releve.mirror.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import releve.agenda.AgendaFact.AppointmentSaid;
import releve.agenda.AgendaFact.Step;
import releve.care.Moment;
import releve.care.OrderRef;
import releve.hl7.Message;
import releve.hl7.Segment;
import releve.identity.PatientRef;

/** SIU (chapter 10): appointments. */
final class Appointments {
    private Appointments() {}

    private static final Map<String, Step> STEPS = Map.of(
            "S12", Step.BOOKED,
            "S13", Step.RESCHEDULED,
            "S14", Step.MODIFIED,
            "S15", Step.CANCELLED,
            "S16", Step.DISCONTINUED,
            "S17", Step.DELETED,
            "S26", Step.NO_SHOW);

    /** False when this event is not read. */
    static boolean read(Message message, FeedContext context, Findings findings) {
        Step step = STEPS.get(message.trigger());
        if (step == null) {
            return false;
        }
        Optional<Segment> sch = message.find("SCH");
        if (sch.isEmpty()) {
            findings.miss("SCH: not sent, so there is no appointment");
        }
        List<PatientBlock> blocks = PatientBlock.of(message);
        if (blocks.isEmpty()) {
            findings.miss("PID: not sent, so nobody is booked");
        }
        for (PatientBlock block : blocks) {
            Optional<PatientRef> patient = Persons.see(block.pid(), context, false, findings);
            if (patient.isPresent() && sch.isPresent()) {
                findings.agenda.add(said(message, step, sch.get(), block, patient.get(), context));
            }
        }
        return true;
    }

    private static AppointmentSaid said(
            Message message, Step step, Segment sch, PatientBlock block, PatientRef patient, FeedContext context) {
        Segment ais = block.find("AIS").orElse(null);
        String place =
                block.all("AIL").stream().map(ail -> location(ail)).findFirst().orElse("");
        return new AppointmentSaid(
                patient,
                new OrderRef(sch.text(1), sch.text(2)),
                step,
                starts(message, sch, block, context),
                Fields.first(
                        message.find("TQ1")
                                .map(tq -> Fields.moment(tq, 8, context.zone()))
                                .orElse(null),
                        Fields.moment(sch.text(11, 5), context.zone())),
                ais == null ? Fields.words(sch, 8) : Fields.words(ais, 3),
                Fields.joined(", ", Fields.words(sch, 7), Fields.words(sch, 6)),
                place,
                with(block),
                Fields.phones(block.pid(), 13, 14));
    }

    /** TQ1-7 (from 2.5), else SCH-11.4, else where the first resource says when it is needed: AIS-4, AIG-8, AIL-6, AIP-6. */
    private static @Nullable Moment starts(Message message, Segment sch, PatientBlock block, FeedContext context) {
        return Fields.first(
                message.find("TQ1")
                        .map(tq -> Fields.moment(tq, 7, context.zone()))
                        .orElse(null),
                Fields.moment(sch.text(11, 4), context.zone()),
                resource(block, "AIS", 4, context),
                resource(block, "AIG", 8, context),
                resource(block, "AIL", 6, context),
                resource(block, "AIP", 6, context));
    }

    private static @Nullable Moment resource(PatientBlock block, String name, int field, FeedContext context) {
        return block.find(name)
                .map(segment -> Fields.moment(segment, field, context.zone()))
                .orElse(null);
    }

    private static String location(Segment ail) {
        return Fields.joined(" ", ail.text(3, 4), ail.text(3, 1), ail.text(3, 2), ail.text(3, 3));
    }

    private static List<String> with(PatientBlock block) {
        List<String> with = new ArrayList<>();
        block.all("AIP").forEach(aip -> with.add(Fields.staff(aip, 3)));
        block.all("AIG").forEach(aig -> with.add(Fields.words(aig, 3)));
        with.removeIf(String::isBlank);
        return with;
    }
}
