package releve.mirror.meaning;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import releve.care.Coded;
import releve.care.Moment;
import releve.care.OrderRef;
import releve.hl7.Presence;
import releve.hl7.Repetition;
import releve.hl7.Segment;
import releve.hl7.Timestamp;

/** HL7 v2 data types (chapter 2A) as the words of the rooms. */
final class Fields {
    private Fields() {}

    /** {@code null} when not sent, empty when deleted. */
    static @Nullable String said(Segment segment, int field) {
        return switch (segment.presence(field)) {
            case NOT_SENT -> null;
            case DELETED -> "";
            case VALUED -> segment.text(field).strip();
        };
    }

    /** CE, CWE, CNE: the first triplet, or the alternate one when it is empty, or the original text. */
    static Optional<Coded> coded(Segment segment, int field) {
        List<Repetition> repetitions = segment.repetitions(field);
        return repetitions.isEmpty() || segment.presence(field) == Presence.DELETED
                ? Optional.empty()
                : coded(repetitions.getFirst());
    }

    static Optional<Coded> coded(Repetition value) {
        String code = plain(value.text(1));
        String text = plain(value.text(2));
        String system = value.text(3);
        if (code.isBlank() && text.isBlank()) {
            code = plain(value.text(4));
            text = plain(value.text(5));
            system = value.text(6);
        }
        if (text.isBlank()) {
            text = plain(value.text(9));
        }
        return code.isBlank() && text.isBlank() ? Optional.empty() : Optional.of(new Coded(code, text, system.strip()));
    }

    private static String plain(String text) {
        return text.equals("\"\"") ? "" : text.strip();
    }

    /** The words of a coded field, or nothing. */
    static String words(Segment segment, int field) {
        return coded(segment, field).map(Coded::display).orElse("");
    }

    static @Nullable Moment moment(String text, ZoneId zone) {
        Timestamp time = text.isBlank() ? null : Timestamp.parse(text, zone).orElse(null);
        return time == null ? null : new Moment(time.iso(), time.instant(), time.ambiguous());
    }

    static @Nullable Moment moment(Segment segment, int field, ZoneId zone) {
        return moment(segment.text(field), zone);
    }

    static @Nullable Instant instant(Segment segment, int field, ZoneId zone) {
        Moment moment = moment(segment, field, zone);
        return moment == null ? null : moment.instant();
    }

    /** First of the moments that was said. */
    static @Nullable Moment first(@Nullable Moment... moments) {
        for (Moment moment : moments) {
            if (moment != null) {
                return moment;
            }
        }
        return null;
    }

    /** XCN or XPN used for a person of staff: {@code family, given}, else the id. XCN carries an id first, XPN does not. */
    static String staff(Segment segment, int field) {
        return segment.repetitions(field).stream()
                .findFirst()
                .map(name -> joined(", ", name.text(2), name.text(3)).isBlank()
                        ? plain(name.text(1))
                        : joined(", ", name.text(2), name.text(3)))
                .orElse("");
    }

    /** XPN as {@code family, given}. */
    static String person(Segment segment, int field) {
        return segment.repetitions(field).stream()
                .findFirst()
                .map(name -> joined(", ", name.text(1), name.text(2)))
                .orElse("");
    }

    /** XTN: the number as formatted (XTN.1), else unformatted (XTN.12), else from its parts; else an address (XTN.4). */
    static String phones(Segment segment, int... fields) {
        StringBuilder all = new StringBuilder();
        for (int field : fields) {
            for (Repetition number : segment.repetitions(field)) {
                String text = phone(number);
                if (!text.isBlank() && all.indexOf(text) < 0) {
                    all.append(all.isEmpty() ? "" : "; ").append(text);
                }
            }
        }
        return all.toString();
    }

    private static String phone(Repetition number) {
        String whole = plain(number.text(1));
        if (whole.isBlank()) {
            whole = plain(number.text(12));
        }
        if (whole.isBlank()) {
            whole = joined(" ", number.text(5), number.text(6), number.text(7));
        }
        return whole.isBlank() ? plain(number.text(4)) : whole;
    }

    /** Parts that were said, joined. */
    static String joined(String glue, String... parts) {
        return List.of(parts).stream()
                .map(Fields::plain)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(glue));
    }

    /** EI: the number alone; the namespace is left out because many systems write it in one segment and not in the other. */
    static OrderRef order(@Nullable Segment orc, @Nullable Segment obr) {
        return new OrderRef(either(orc, obr, 2), either(orc, obr, 3));
    }

    private static String either(@Nullable Segment orc, @Nullable Segment obr, int field) {
        String common = orc == null ? "" : plain(orc.text(field));
        return common.isBlank() && obr != null ? plain(obr.text(field)) : common;
    }
}
