package releve.agenda.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import releve.agenda.Judged;
import releve.rebooking.Problem;
import releve.rebooking.Session;

/**
 * What the search is asked, and what its ids stand for.
 *
 * @param waiting by key, in the order of the list
 * @param fixed cases that have their date already and take room, by key
 * @param sessions by id
 * @param busy days on which a person has another appointment, by a waiting case's key
 * @param names of surgeons as pages write them
 */
record Posed(
        Problem problem,
        Scope scope,
        SortedMap<String, WaitLine> waiting,
        Map<String, Judged> fixed,
        Map<String, Capacity.Open> sessions,
        Map<String, Set<LocalDate>> busy,
        Map<String, String> names) {
    Optional<Session> session(String id) {
        return problem.sessions().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** A case that waits, or has its date already. */
    Optional<Judged> find(String key) {
        return Optional.ofNullable(waiting.get(key))
                .map(WaitLine::judged)
                .or(() -> Optional.ofNullable(fixed.get(key)));
    }

    String surgeon(String plain) {
        return names.getOrDefault(plain, plain);
    }

    int minutes(String key) {
        return problem.cases().stream()
                .filter(each -> each.id().equals(key))
                .findFirst()
                .orElseThrow()
                .needs()
                .minutes();
    }
}
