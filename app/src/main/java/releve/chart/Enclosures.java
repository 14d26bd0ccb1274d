package releve.chart;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.care.Attachment;
import releve.hl7.Defaults;
import releve.hl7.Message;
import releve.hl7.Read;
import releve.hl7.Repetition;
import releve.hl7.Segment;
import releve.identity.Patient;
import releve.identity.Rights;
import releve.journal.JournalReader;
import releve.web.Permission;
import releve.web.Words;

/**
 * Documents that came inside messages: which there are of a patient, and their bytes, taken out of the message as it was kept. Only what
 * stands under this patient's own PID is taken, and only what has the very type and size that the rooms were told of.
 */
final class Enclosures {
    static final String DOCUMENT = "d";
    static final String IMAGING = "i";
    static final String RESULT = "l";

    /**
     * One of them.
     *
     * @param nth among those of the same entry and room
     * @param alike how many of the same entry, type and size come before it
     */
    record Enclosure(String room, long seq, int nth, int alike, Attachment what) {
        String address() {
            return seq + "/" + room + nth;
        }

        Permission needs() {
            return switch (room) {
                case IMAGING -> Rights.READ_IMAGING;
                case RESULT -> Rights.READ_LABORATORY;
                default -> Rights.READ_CLINICAL;
            };
        }
    }

    private Enclosures() {}

    static List<Enclosure> of(Known known) {
        List<Enclosure> found = new ArrayList<>();
        known.dossier()
                .documents()
                .forEach(each ->
                        add(DOCUMENT, each.origin().seq(), each.document().attachments(), found));
        known.imaging()
                .reports()
                .forEach(each -> add(IMAGING, each.origin().seq(), each.report().attachments(), found));
        known.laboratory().results().stream()
                .flatMap(trend -> trend.results().stream())
                .forEach(each -> add(RESULT, each.origin().seq(), each.value().attachments(), found));
        return found;
    }

    private static void add(String room, long seq, List<Attachment> attachments, List<Enclosure> found) {
        for (Attachment each : attachments) {
            if (each.pointer().isBlank()) {
                int nth = (int) found.stream()
                        .filter(other -> other.room().equals(room) && other.seq() == seq)
                        .count();
                int alike = (int) found.stream()
                        .filter(other -> other.seq() == seq && other.what().equals(each))
                        .count();
                found.add(new Enclosure(room, seq, nth, alike, each));
            }
        }
    }

    static Optional<Enclosure> find(Known known, String seq, String nth) {
        return of(known).stream()
                .filter(each -> each.address().equals(seq + "/" + nth))
                .findFirst();
    }

    /** <i>PDF, 12 kB</i>. */
    static String title(Attachment what, Words words) {
        String type = what.type().substring(what.type().lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
        long kilobytes = Math.max(1, (what.bytes() + 999) / 1000);
        return words.text("chart.enclosure", type.isBlank() ? "?" : type, kilobytes);
    }

    /** The bytes; empty when the message was purged or no longer holds them. */
    static Optional<byte[]> bytes(JournalReader reader, Known known, Enclosure wanted) {
        return reader.findPayload(wanted.seq())
                .map(payload -> Message.read(payload, Defaults.NORTH_SEA))
                .flatMap(read -> read instanceof Read.Readable(Message message)
                        ? values(message, numbers(known))
                                .filter(value -> what(value).equals(wanted.what()))
                                .skip(wanted.alike())
                                .findFirst()
                        : Optional.empty())
                .flatMap(Enclosures::decoded);
    }

    private static Set<String> numbers(Known known) {
        return Stream.concat(Stream.of(known.patient()), known.linked().stream())
                .map(Patient::identifiers)
                .flatMap(List::stream)
                .map(each -> each.ref().number())
                .collect(Collectors.toSet());
    }

    /** Encapsulated values (OBX-2 ED) between this patient's PID and the next one. */
    private static Stream<Repetition> values(Message message, Set<String> numbers) {
        List<Repetition> values = new ArrayList<>();
        boolean ours = false;
        for (Segment segment : message.segments()) {
            if (segment.name().equals("PID")) {
                ours = Stream.of(3, 2, 4)
                        .flatMap(field -> segment.repetitions(field).stream())
                        .anyMatch(number -> numbers.contains(number.text(1).strip()));
            } else if (ours && segment.name().equals("OBX") && segment.text(2).equals("ED")) {
                segment.repetitions(5).stream()
                        .filter(value -> !value.text(5).isBlank())
                        .forEach(values::add);
            }
        }
        return values.stream();
    }

    /** As {@code mirror} describes it: ED.2 and ED.3, and the size without decoding. */
    private static Attachment what(Repetition value) {
        String data = value.text(5);
        long bytes = switch (value.text(4)) {
            case "Base64" -> data.length() * 3L / 4 - (data.endsWith("==") ? 2 : data.endsWith("=") ? 1 : 0);
            case "Hex" -> data.length() / 2;
            default -> data.length();
        };
        return new Attachment(
                ChartText.joined("/", value.text(2).strip(), value.text(3).strip()), bytes, "");
    }

    private static Optional<byte[]> decoded(Repetition value) {
        String data = value.text(5);
        try {
            return Optional.of(
                    switch (value.text(4)) {
                        case "Base64" -> Base64.getMimeDecoder().decode(data);
                        case "Hex" -> HexFormat.of().parseHex(data.strip());
                        default -> data.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    });
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
