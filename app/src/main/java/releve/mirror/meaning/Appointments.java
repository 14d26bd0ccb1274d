package releve.mirror.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import releve.agenda.AgendaFact.AppointmentSaid;
import releve.agenda.AgendaFact.Step;
import releve.agenda.BookingDetails;
import releve.agenda.rescue.Harm;
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
                Fields.phones(block.pid(), 13, 14),
                details(sch, ais, block));
    }

    /**
     * SCH-7 and -8 say what kind it is; AIS-3 the procedure, AIS-7 or SCH-9 how long in minutes, AIL-3 where, AIP-3 with whom, AIG-3 and further AIS
     * what else is needed, DG1-3 why, PID-15 in which language. OBX carries what version 2 has no field for, by its identifier.
     */
    private static BookingDetails details(Segment sch, @Nullable Segment ais, PatientBlock block) {
        Optional<Segment> ail = block.find("AIL");
        return new BookingDetails(
                Fields.joined(" ", Fields.words(sch, 7), Fields.words(sch, 8)),
                ail.map(each -> each.text(3, 4)).orElse(""),
                block.find("PV1").map(each -> Fields.words(each, 10)).orElse(""),
                ail.map(each -> Fields.joined(" ", each.text(3, 1), each.text(3, 2)))
                        .orElse(""),
                block.all("AIP").stream()
                        .map(aip -> Fields.staff(aip, 3))
                        .findFirst()
                        .orElse(""),
                ais == null ? null : Fields.coded(ais, 3).orElse(null),
                block.find("DG1").flatMap(each -> Fields.coded(each, 3)).orElse(null),
                minutes(sch, ais),
                observed(block, "ANAESTHESIA"),
                observed(block, "ASA"),
                resources(block),
                observed(block, "CONSENT"),
                Fields.words(block.pid(), 15),
                List.of(),
                Harm.NOT_SAID);
    }

    /** AIS-7 in AIS-8, else SCH-9 in SCH-10; a unit other than minutes or hours is not understood. */
    private static int minutes(Segment sch, @Nullable Segment ais) {
        int own = ais == null ? 0 : minutes(ais.text(7), ais.text(8));
        return own > 0 ? own : minutes(sch.text(9), sch.text(10));
    }

    private static int minutes(String number, String unit) {
        if (!number.strip().matches("\\d{1,4}")) {
            return 0;
        }
        int all = Integer.parseInt(number.strip());
        int minutes = switch (unit.strip().toUpperCase(Locale.ROOT)) {
            case "", "M", "MIN", "MINUTE", "MINUTES" -> all;
            case "H", "HR", "HOUR", "HOURS" -> all * 60;
            default -> 0;
        };
        return minutes > 24 * 60 ? 0 : minutes;
    }

    private static List<String> resources(PatientBlock block) {
        List<String> resources = new ArrayList<>();
        block.all("AIG").forEach(aig -> resources.add(codeAndWords(aig)));
        block.all("AIS").stream().skip(1).forEach(ais -> resources.add(codeAndWords(ais)));
        resources.removeIf(String::isBlank);
        return resources;
    }

    private static String codeAndWords(Segment resource) {
        return Fields.coded(resource, 3)
                .map(each -> Fields.joined(" ", each.code(), each.text()))
                .orElse("");
    }

    private static String observed(PatientBlock block, String identifier) {
        return block.all("OBX").stream()
                .filter(obx -> obx.text(3, 1).strip().equalsIgnoreCase(identifier))
                .map(obx -> obx.text(5).strip())
                .findFirst()
                .orElse("");
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
