package releve.mirror.meaning;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import releve.care.Attachment;
import releve.care.Coded;
import releve.care.Moment;
import releve.hl7.Presence;
import releve.hl7.Repetition;
import releve.hl7.Segment;

/** OBX-5 by its type (OBX-2): the words a person reads, and the documents that stay in the message. */
final class Values {
    private Values() {}

    /** All repetitions, one per line. */
    static String text(Segment obx, FeedContext context) {
        if (obx.presence(5) == Presence.DELETED) {
            return "";
        }
        String type = obx.text(2);
        return obx.repetitions(5).stream()
                .map(value -> text(type, value, context.zone()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String text(String type, Repetition value, ZoneId zone) {
        return switch (type) {
            case "SN" -> structured(value);
            case "CE", "CWE", "CNE", "CF" ->
                Fields.coded(value).map(Coded::display).orElse("");
            case "DT", "TS", "DTM" -> iso(value.text(1), zone);
            case "TM" -> clock(value.text(1));
            case "CX", "EI" -> value.text(1);
            case "PN", "XPN" -> Fields.joined(", ", value.text(1), value.text(2));
            case "XCN", "CN" -> Fields.joined(", ", value.text(2), value.text(3));
            case "ED", "RP" -> "";
            default -> value.display().strip();
        };
    }

    /** SN: comparator, number, separator, number: {@code >100}, {@code 1:128}, {@code 10-20}, {@code 2+}. */
    private static String structured(Repetition value) {
        return value.text(1).strip()
                + value.text(2).strip()
                + value.text(3).strip()
                + value.text(4).strip();
    }

    private static String iso(String text, ZoneId zone) {
        Moment moment = Fields.moment(text, zone);
        return moment == null ? text : moment.said();
    }

    private static String clock(String text) {
        return text.matches("\\d{4}.*") ? text.substring(0, 2) + ":" + text.substring(2, 4) : text;
    }

    static List<Attachment> attachments(Segment obx) {
        return switch (obx.text(2)) {
            case "ED" ->
                obx.repetitions(5).stream()
                        .map(Values::encapsulated)
                        .flatMap(Optional::stream)
                        .toList();
            case "RP" ->
                obx.repetitions(5).stream()
                        .filter(value -> !value.text(1).isBlank())
                        .map(value ->
                                new Attachment(Fields.joined("/", value.text(3), value.text(4)), 0, value.text(1)))
                        .toList();
            default -> List.of();
        };
    }

    /** ED: source, type, subtype, encoding, data. Of Base64 four characters are three bytes, of Hex two are one. */
    private static Optional<Attachment> encapsulated(Repetition value) {
        String data = value.text(5);
        if (data.isBlank()) {
            return Optional.empty();
        }
        long bytes = switch (value.text(4)) {
            case "Base64" -> data.length() * 3L / 4 - (data.endsWith("==") ? 2 : data.endsWith("=") ? 1 : 0);
            case "Hex" -> data.length() / 2;
            default -> data.length();
        };
        return Optional.of(new Attachment(Fields.joined("/", value.text(2), value.text(3)), bytes, ""));
    }

    static boolean isProse(Segment obx) {
        String type = obx.text(2);
        return type.equals("TX") || type.equals("FT");
    }

    /** The notes of NTE segments, one line each. */
    static String note(Segment nte) {
        return nte.repetitions(3).stream()
                .map(Repetition::display)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
