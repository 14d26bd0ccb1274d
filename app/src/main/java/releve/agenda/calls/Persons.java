package releve.agenda.calls;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import releve.agenda.AtOnce;
import releve.agenda.BookingDetails.Proxy;
import releve.agenda.CaseRef;
import releve.agenda.Council;
import releve.agenda.Judged;
import releve.agenda.Verdict.Choice;
import releve.identity.Confidentiality;
import releve.identity.Identifier;
import releve.identity.Patient;
import releve.identity.PatientRef;
import releve.identity.Patients;

/** Reads who there is to call: cases judged by the council, gathered by person, and how far their calls have come. */
final class Persons {
    private final Patients patients;
    private final Confidentiality confidentiality;
    private final CallBook book;
    private final Council council;
    private final Contacts contacts;
    private final CallSettings settings;
    private final Clock clock;
    private final ZoneId zone;

    Persons(Jdbi jdbi, Council council, Contacts contacts, CallSettings settings, Clock clock, ZoneId zone) {
        this.contacts = contacts;
        this.patients = new Patients(jdbi);
        this.confidentiality = new Confidentiality(jdbi);
        this.book = new CallBook(jdbi);
        this.council = council;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Everybody of whose appointments something was decided, told or not, the most urgent first; as far ahead as the tables say, and as far
     * back for who was put off; whoever has a new date, however far ahead.
     */
    List<ToCall> everybody() {
        Instant today = today();
        CallTables tables = settings.tables();
        Instant from = today.atZone(zone).minusDays(tables.backDays()).toInstant();
        Instant until = today.atZone(zone).plusDays(tables.horizonDays()).toInstant();
        Set<CaseRef> seen = new HashSet<>();
        return gathered(Stream.concat(council.between(from, until).stream(), council.rebooked().stream())
                .filter(each -> counts(each, today) && seen.add(each.of().ref()))
                .toList());
    }

    /** The persons with these rows, each with every appointment of which something was decided. */
    List<ToCall> of(Collection<Long> rows) {
        Instant today = today();
        return gathered(
                council.of(rows).stream().filter(each -> counts(each, today)).toList());
    }

    /** The persons with any of these numbers. */
    List<ToCall> withNumbers(Collection<PatientRef> refs) {
        Set<Long> rows = new LinkedHashSet<>();
        refs.forEach(each -> patients.find(each.number(), each.authority()).forEach(found -> rows.add(found.id())));
        return of(rows);
    }

    /** What there is to say to the person with this row who calls. */
    CallerAnswer answer(long row) {
        Instant today = today();
        List<Judged> all = council.of(List.of(row));
        return new CallerAnswer(
                gathered(all.stream().filter(each -> counts(each, today)).toList()).stream()
                        .findFirst(),
                all.stream()
                        .filter(each -> each.of().booking().stands()
                                && !each.of().booking().start().isBefore(today)
                                && Errand.of(each).isEmpty())
                        .toList());
    }

    /** A day that is over needs no confirming and no calling off; who was put off or moved is told all the same. */
    private static boolean counts(Judged judged, Instant today) {
        boolean over = judged.of().booking().start().isBefore(today);
        return !over
                || Errand.of(judged)
                        .map(each -> each.verdict().choice() == Choice.DEFER
                                || each.verdict().choice() == Choice.TRANSFER)
                        .orElse(false);
    }

    private Instant today() {
        return LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
    }

    private List<ToCall> gathered(Collection<Judged> all) {
        Map<Long, List<Errand>> errands = new LinkedHashMap<>();
        for (Judged judged : all) {
            Errand.of(judged)
                    .ifPresent(errand -> errands.computeIfAbsent(
                                    judged.of().patient().id(), none -> new ArrayList<>())
                            .add(errand));
        }
        List<Long> ids = List.copyOf(errands.keySet());
        List<ToCall> persons = new ArrayList<>(ids.size());
        Set<Long> covered = confidentiality.all();
        Map<Long, Known> known = new LinkedHashMap<>();
        AtOnce.of(ids, some -> know(some, covered, known));
        Map<PatientRef, List<CallHeard>> heard = book.byPatient(
                known.values().stream().flatMap(each -> each.refs().stream()).toList());
        CallTables tables = settings.tables();
        errands.forEach((id, own) -> persons.add(person(own, known.getOrDefault(id, Known.NOTHING), heard, tables)));
        persons.sort(ToCall.MOST_URGENT_FIRST);
        return persons;
    }

    /**
     * What is known of a person besides appointments and calls.
     *
     * @param refs every number
     * @param confidential one of their records is
     */
    private record Known(Set<PatientRef> refs, boolean confidential, List<Proxy> contacts) {
        static final Known NOTHING = new Known(Set.of(), false, List.of());
    }

    private void know(List<Long> ids, Set<Long> covered, Map<Long, Known> known) {
        Map<Long, Set<Long>> rows = patients.oneWith(ids);
        Map<Long, Patient> records = patients.byId(
                rows.values().stream().flatMap(Set::stream).distinct().toList());
        Map<Long, List<Proxy>> named = contacts.of(rows);
        for (long id : ids) {
            Set<PatientRef> own = new LinkedHashSet<>();
            boolean confidential = false;
            for (long row : rows.getOrDefault(id, Set.of(id))) {
                Patient patient = records.get(row);
                if (patient != null) {
                    own.add(patient.ref());
                    patient.identifiers().stream().map(Identifier::ref).forEach(own::add);
                }
                confidential |= covered.contains(row);
            }
            known.put(id, new Known(own, confidential, named.getOrDefault(id, List.of())));
        }
    }

    private ToCall person(
            List<Errand> errands, Known known, Map<PatientRef, List<CallHeard>> heard, CallTables tables) {
        List<Errand> sorted = errands.stream().sorted(Errand.MOST_URGENT_FIRST).toList();
        List<CallHeard> own = known.refs().stream()
                .flatMap(each -> heard.getOrDefault(each, List.of()).stream())
                .distinct()
                .sorted(CallHeard.IN_ORDER)
                .toList();
        CallState state = CallState.of(own, clock.instant());
        Errand first =
                sorted.stream().filter(each -> !state.isTold(each)).findFirst().orElse(sorted.getFirst());
        return new ToCall(
                sorted.getFirst().judged().of().patient(),
                known.refs(),
                known.confidential(),
                sorted,
                known.contacts(),
                state,
                tables.with(first.judged().urgency().code()));
    }
}
