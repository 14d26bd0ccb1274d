package releve.mirror.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import releve.care.Attachment;
import releve.care.Coded;
import releve.care.Moment;
import releve.care.OrderRef;
import releve.care.ResultStatus;
import releve.hl7.Message;
import releve.hl7.Segment;
import releve.identity.PatientRef;
import releve.imaging.ImagingFact.ExamReported;
import releve.laboratory.LaboratoryFact.ResultsReported;
import releve.laboratory.LaboratoryFact.Value;
import releve.mirror.meaning.PatientBlock.OrderBlock;

/** ORU (chapter 7): values of the laboratory and reports of radiology, as reported together in one OBR group. */
final class Results {
    private Results() {}

    static void read(Message message, FeedContext context, Findings findings) {
        for (PatientBlock block : PatientBlock.of(message)) {
            Optional<PatientRef> patient = Persons.see(block.pid(), context, false, findings);
            if (patient.isEmpty()) {
                continue;
            }
            for (OrderBlock order : block.orders()) {
                Segment obr = order.find("OBR");
                if (obr == null) {
                    findings.miss("OBR: an order without one, so its values have no test");
                } else {
                    reported(patient.get(), order, obr, context, findings);
                }
            }
            if (block.find("OBR").isEmpty()) {
                findings.miss("OBR: not sent, so nothing is reported");
            }
        }
    }

    private static void reported(
            PatientRef patient, OrderBlock order, Segment obr, FeedContext context, Findings findings) {
        OrderRef number = Fields.order(order.orc(), obr);
        Coded test = Fields.coded(obr, 4).orElseGet(() -> new Coded("", "?", ""));
        Moment reported = Fields.moment(obr, 22, context.zone());
        Moment taken = Fields.moment(obr, 7, context.zone());
        List<Value> values = values(order.segments(), obr, context, findings);
        if (Sections.imaging(obr, context)) {
            findings.imaging.add(new ExamReported(
                    patient, number, test, status(values, obr), taken, reported, report(values), attachments(values)));
        } else if (!values.isEmpty()) {
            findings.laboratory.add(
                    new ResultsReported(patient, number, test, specimen(order, obr), taken, reported, values));
        }
    }

    /** OBX segments as values; prose of one analyte spread over several OBX is one value, NTE segments are notes to the one before. */
    private static List<Value> values(List<Segment> segments, Segment obr, FeedContext context, Findings findings) {
        List<Value> values = new ArrayList<>();
        Segment last = null;
        for (Segment segment : segments) {
            if (segment.name().equals("OBX")) {
                Optional<Coded> analyte = Fields.coded(segment, 3);
                if (analyte.isEmpty()) {
                    findings.miss("OBX-3: a value without a name");
                    continue;
                }
                Value value = value(analyte.get(), segment, obr, context);
                boolean continues = last != null
                        && Values.isProse(segment)
                        && Values.isProse(last)
                        && values.getLast()
                                .analyte()
                                .key()
                                .equals(value.analyte().key());
                if (continues) {
                    values.add(joined(values.removeLast(), value));
                } else {
                    values.add(value);
                }
                last = segment;
            } else if (segment.name().equals("NTE") && !values.isEmpty()) {
                values.add(noted(values.removeLast(), Values.note(segment)));
            }
        }
        return values;
    }

    private static Value value(Coded analyte, Segment obx, Segment obr, FeedContext context) {
        return new Value(
                analyte,
                obx.text(4),
                Values.text(obx, context),
                Fields.words(obx, 6),
                obx.text(7),
                obx.text(8),
                Steps.ofValue(obx.text(11), obr.text(25)),
                "",
                Values.attachments(obx));
    }

    private static Value joined(Value before, Value more) {
        return new Value(
                before.analyte(),
                before.sub(),
                before.value() + "\n" + more.value(),
                before.unit(),
                before.range(),
                before.flag(),
                heavier(before.status(), more.status()),
                before.note(),
                before.attachments());
    }

    private static ResultStatus heavier(ResultStatus one, ResultStatus other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Value noted(Value value, String note) {
        return new Value(
                value.analyte(),
                value.sub(),
                value.value(),
                value.unit(),
                value.range(),
                value.flag(),
                value.status(),
                Fields.joined("\n", value.note(), note),
                value.attachments());
    }

    private static ResultStatus status(List<Value> values, Segment obr) {
        return obr.text(25).isBlank() && !values.isEmpty()
                ? values.stream().map(Value::status).reduce(Results::heavier).orElseThrow()
                : Steps.ofGroup(obr.text(25));
    }

    /** The report's prose; a value under another name than the first is introduced by it. */
    private static String report(List<Value> values) {
        String first = values.isEmpty() ? "" : values.getFirst().analyte().key();
        return values.stream()
                .filter(value -> !value.value().isBlank())
                .map(value -> (value.analyte().key().equals(first)
                                ? ""
                                : value.analyte().display() + ": ")
                        + value.value()
                        + (value.unit().isBlank() ? "" : " " + value.unit()))
                .collect(Collectors.joining("\n"));
    }

    private static List<Attachment> attachments(List<Value> values) {
        return values.stream().flatMap(value -> value.attachments().stream()).toList();
    }

    /** SPM-4, else OBR-15 as before version 2.5. */
    private static String specimen(OrderBlock order, Segment obr) {
        @Nullable Segment spm = order.find("SPM");
        String said = spm == null ? "" : Fields.words(spm, 4);
        return said.isBlank() ? Fields.words(obr, 15) : said;
    }
}
