package releve.agenda.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import releve.agenda.BookingDetails.Proxy;
import releve.agenda.calls.CallFact.Called;
import releve.agenda.calls.CallTables.Patience;
import releve.agenda.rescue.Need;
import releve.identity.Patient;
import releve.identity.PatientRef;

/**
 * One person, whatever number of records and appointments they have: called once.
 *
 * @param refs every number of the person
 * @param errands of all appointments of which something was decided, the most urgent first
 * @param contacts whom the patient named, as the registration keeps them
 * @param confidential shown by name only to who may see such patients, and on no team's list
 */
public record ToCall(
        Patient patient,
        Set<PatientRef> refs,
        boolean confidential,
        List<Errand> errands,
        List<Proxy> contacts,
        CallState state,
        Patience patience) {
    static final Comparator<ToCall> MOST_URGENT_FIRST = Comparator.comparing(
            (ToCall each) -> each.open().isEmpty()
                    ? each.errands().getFirst()
                    : each.open().getFirst(),
            Errand.MOST_URGENT_FIRST);

    public ToCall {
        refs = Set.copyOf(refs);
        errands = List.copyOf(errands);
        contacts = List.copyOf(contacts);
    }

    /** What is still to be said. */
    public List<Errand> open() {
        return state.dead()
                ? List.of()
                : errands.stream().filter(each -> !state.isTold(each)).toList();
    }

    public boolean isOpen() {
        return !open().isEmpty();
    }

    /** Telephone numbers as written, those of bookings first, without those at which somebody else answered. */
    public List<String> telephones() {
        Set<String> all = new LinkedHashSet<>();
        errands.forEach(each ->
                all.addAll(numbers(each.judged().of().booking().appointment().phones())));
        all.addAll(numbers(Objects.requireNonNullElse(patient.person().phones(), "")));
        all.removeAll(state.wrong());
        return List.copyOf(all);
    }

    private static List<String> numbers(String said) {
        return Stream.of(said.split("[;\n]", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Who may be spoken to in the patient's place: those whom a booking names first. */
    public List<Proxy> proxies() {
        return Stream.concat(
                        errands.stream().flatMap(each -> each.judged().of().booking().details().proxies().stream()),
                        contacts.stream())
                .distinct()
                .toList();
    }

    private boolean canBeDialled() {
        return !telephones().isEmpty()
                || proxies().stream().anyMatch(each -> !numbers(each.phones()).isEmpty());
    }

    /** Which number was dialled: the one that was named if it is one of theirs, else the only one there is; blank where nobody can tell. */
    String dialled(String named) {
        List<String> all = telephones();
        return all.contains(named) ? named : all.size() == 1 ? all.getFirst() : "";
    }

    /** When to try again; at once where nobody was tried, or where it is known which number was wrong. */
    public Optional<Instant> nextTry() {
        return state.missed().isEmpty()
                ? Optional.empty()
                : Optional.of(state.missed().getLast()).map(last -> last.at().plus(pause(last)));
    }

    private Duration pause(Called last) {
        boolean another =
                last.outcome() == Outcome.WRONG_NUMBER && !last.telephone().isEmpty();
        return another ? Duration.ZERO : patience.again();
    }

    /** Whether the next free hand may have them. */
    public boolean isDue(Instant now) {
        return isOpen()
                && state.hold().isEmpty()
                && canBeDialled()
                && nextTry().filter(now::isBefore).isEmpty();
    }

    /** Whether calling is not enough: a letter goes out, and the medical director knows. */
    public boolean isEscalated(Instant now) {
        return isOpen() && (!canBeDialled() || state.missed().size() >= patience.tries() || isLate(now));
    }

    /** Nobody was told in the time that the class allows. */
    private boolean isLate(Instant now) {
        return patience.hours() > 0
                && open().stream()
                        .flatMap(each -> each.decided().stream())
                        .anyMatch(each ->
                                each.plus(Duration.ofHours(patience.hours())).isBefore(now));
    }

    /** Only the boxes that one of these appointments needs. */
    public List<Ticked> boxes(Collection<Errand> of) {
        List<Ticked> boxes = new ArrayList<>(3);
        if (needs(of, Need.TRANSPORT)) {
            boxes.add(Ticked.TRANSPORT);
        }
        if (needs(of, Need.INTERPRETER)) {
            boxes.add(Ticked.INTERPRETER);
        }
        if (of.stream().anyMatch(each -> !each.goes())) {
            boxes.add(Ticked.PHYSICIAN);
        }
        return boxes;
    }

    private static boolean needs(Collection<Errand> of, Need need) {
        return of.stream().anyMatch(each -> each.judged().meaning().needs().contains(need));
    }

    List<Told> toTell() {
        return open().stream().map(Errand::asTold).toList();
    }
}
