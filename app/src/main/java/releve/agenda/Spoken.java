package releve.agenda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import releve.care.OrderRef;
import releve.identity.Identifier;
import releve.identity.Patient;
import releve.identity.PatientRef;

/** What was said of bookings, found by number and person: one form may speak of a day's whole list. */
final class Spoken {
    private final Map<String, List<Heard>> byNumber = new HashMap<>();
    private final Map<Long, Set<PatientRef>> refs = new HashMap<>();

    /** @param persons the rows of each person; {@code known} what stands in each row */
    Spoken(List<Heard> all, Map<Long, Set<Long>> persons, Map<Long, Patient> known) {
        for (Heard heard : all) {
            for (CaseRef ref : heard.fact().cases()) {
                keys(ref.number())
                        .forEach(key -> byNumber.computeIfAbsent(key, none -> new ArrayList<>(1))
                                .add(heard));
            }
        }
        persons.forEach((person, rows) -> refs.put(person, refs(rows, known)));
    }

    private static Set<PatientRef> refs(Collection<Long> rows, Map<Long, Patient> known) {
        Set<PatientRef> refs = new HashSet<>();
        for (long row : rows) {
            Patient patient = known.get(row);
            if (patient != null) {
                refs.add(patient.ref());
                patient.identifiers().stream().map(Identifier::ref).forEach(refs::add);
            }
        }
        return refs;
    }

    private static List<String> keys(OrderRef number) {
        List<String> keys = new ArrayList<>(2);
        if (!number.placer().isBlank()) {
            keys.add("placer " + number.placer());
        }
        if (!number.filler().isBlank()) {
            keys.add("filler " + number.filler());
        }
        return keys;
    }

    /** What was said of this person's booking, in order. */
    List<Heard> of(long person, Booking booking) {
        Set<PatientRef> own = refs.getOrDefault(person, Set.of());
        Set<Heard> found = new LinkedHashSet<>();
        for (OrderRef number : booking.numbers()) {
            for (String key : keys(number)) {
                byNumber.getOrDefault(key, List.of()).stream()
                        .filter(heard -> heard.fact().cases().stream()
                                .anyMatch(ref -> own.contains(ref.patient()) && booking.is(ref)))
                        .forEach(found::add);
            }
        }
        return found.stream().sorted(Heard.IN_ORDER).toList();
    }
}
