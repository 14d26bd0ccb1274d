package releve.mirror.meaning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import releve.hl7.Message;
import releve.hl7.Repetition;
import releve.hl7.Segment;
import releve.identity.PatientRef;
import releve.ward.Movement;
import releve.ward.Place;
import releve.ward.StayDetails;
import releve.ward.StayRef;
import releve.ward.WardFact.Moved;

/** PV1 and PV2 as stays. */
final class Visits {
    private Visits() {}

    static Optional<Moved> moved(
            Message message,
            PatientBlock block,
            PatientRef patient,
            Movement movement,
            FeedContext context,
            Findings findings) {
        Segment pv1 = block.find("PV1").orElse(null);
        if (pv1 == null) {
            if (movement != Movement.STATED) {
                findings.miss("PV1: not sent, so where the patient is stays unknown");
                return Optional.of(
                        new Moved(patient, stay(block, patient, context), movement, null, StayDetails.UNSAID));
            }
            return Optional.empty();
        }
        Place place = place(pv1, 3);
        if (movement == Movement.STATED && place == null && saysNothing(pv1)) {
            return Optional.empty();
        }
        return Optional.of(new Moved(
                patient, stay(block, patient, context), movement, place, details(message, block, pv1, context)));
    }

    /** A PV1 that is only there because the message's grammar asks for one, as in {@code PV1|1|N}. */
    private static boolean saysNothing(Segment pv1) {
        return pv1.text(19).isBlank()
                && pv1.text(44).isBlank()
                && Set.of("", "N", "U").contains(pv1.text(2));
    }

    /** PV1-19, else PID-18 (account), else the patient's one stay at a time. */
    static StayRef stay(PatientBlock block, PatientRef patient, FeedContext context) {
        return block.find("PV1")
                .flatMap(pv1 -> number(pv1, 19, context))
                .or(() -> number(block.pid(), 18, context))
                .orElseGet(() -> StayRef.unnumbered(patient));
    }

    static Optional<StayRef> number(Segment segment, int field, FeedContext context) {
        List<Repetition> numbers = segment.repetitions(field);
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        String number = numbers.getFirst().text(1).strip();
        return number.isEmpty() || number.equals("\"\"")
                ? Optional.empty()
                : Optional.of(new StayRef(Persons.authority(numbers.getFirst(), "", context), number));
    }

    /** PL: point of care, room, bed, facility. */
    static @Nullable Place place(Segment pv1, int field) {
        List<Repetition> places = pv1.repetitions(field);
        if (places.isEmpty()) {
            return null;
        }
        Repetition place = places.getFirst();
        String[] parts = new String[4];
        for (int i = 0; i < parts.length; i++) {
            String text = place.text(i + 1).strip();
            parts[i] = text.equals("\"\"") ? "" : text;
        }
        boolean nowhere = String.join("", parts).isEmpty();
        return nowhere ? null : new Place(parts[3], parts[0], parts[1], parts[2]);
    }

    private static StayDetails details(Message message, PatientBlock block, Segment pv1, FeedContext context) {
        Segment pv2 = block.find("PV2").orElse(null);
        return new StayDetails(
                Fields.said(pv1, 2),
                staff(pv1, 7),
                Fields.said(pv1, 10),
                pv2 == null ? null : reason(pv2),
                Fields.instant(pv1, 44, context.zone()),
                Fields.instant(pv1, 45, context.zone()),
                expected(message, pv2, context));
    }

    private static @Nullable String staff(Segment pv1, int field) {
        String name = Fields.staff(pv1, field);
        return name.isEmpty() ? Fields.said(pv1, field) : name;
    }

    private static @Nullable String reason(Segment pv2) {
        String words = Fields.words(pv2, 3);
        return words.isEmpty() ? Fields.said(pv2, 3) : words;
    }

    /** PV2-9; in a pending discharge (A16) EVN-3 says when it is planned. */
    private static @Nullable Instant expected(Message message, @Nullable Segment pv2, FeedContext context) {
        Instant said = pv2 == null ? null : Fields.instant(pv2, 9, context.zone());
        if (said == null && Registration.trigger(message).equals("A16")) {
            return message.find("EVN")
                    .map(event -> Fields.instant(event, 3, context.zone()))
                    .orElse(null);
        }
        return said;
    }
}
