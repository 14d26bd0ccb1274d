package releve.agenda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import releve.care.OrderRef;
import releve.identity.Identifier;
import releve.identity.Patient;
import releve.identity.PatientRef;

/** What was said of bookings, found by number and person: one form may speak of a day's whole list, and is gone through once. */
final class Spoken {
    /** @param at which of the cases of its form */
    private record Mention(Heard heard, CaseRef of, int at) {}

    private final Map<String, List<Mention>> byNumber = new HashMap<>();
    private final Map<Long, Set<PatientRef>> refs = new HashMap<>();

    Spoken(List<Heard> all) {
        for (Heard heard : all) {
            int at = 0;
            for (CaseRef ref : heard.fact().cases()) {
                var mention = new Mention(heard, ref, at++);
                keys(ref.number())
                        .forEach(key -> byNumber.computeIfAbsent(key, none -> new ArrayList<>(1))
                                .add(mention));
            }
        }
    }

    /** Goes by the numbers of all these records. */
    void know(long person, Collection<Patient> records) {
        Set<PatientRef> own = refs.computeIfAbsent(person, none -> new HashSet<>());
        for (Patient patient : records) {
            own.add(patient.ref());
            patient.identifiers().stream().map(Identifier::ref).forEach(own::add);
        }
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

    /** What was said of this person's booking and of no other, in order. */
    List<Heard> of(long person, Booking booking) {
        Set<PatientRef> own = refs.getOrDefault(person, Set.of());
        Map<Heard, SortedSet<Integer>> found = new HashMap<>();
        for (OrderRef number : booking.numbers()) {
            for (String key : keys(number)) {
                byNumber.getOrDefault(key, List.of()).stream()
                        .filter(each -> own.contains(each.of().patient()) && booking.is(each.of()))
                        .forEach(each -> found.computeIfAbsent(each.heard(), none -> new TreeSet<>())
                                .add(each.at()));
            }
        }
        return found.entrySet().stream()
                .map(each -> each.getKey().only(each.getValue()))
                .sorted(Heard.IN_ORDER)
                .toList();
    }
}
