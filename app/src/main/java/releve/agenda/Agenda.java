package releve.agenda;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import releve.agenda.AgendaFact.AppointmentSaid;
import releve.identity.Patient;
import releve.identity.PatientLedger;
import releve.identity.Patients;
import releve.journal.Json;
import releve.journal.Kind;

/** The front door of the agenda, for reading. */
public final class Agenda {
    private final Jdbi jdbi;
    private final Patients patients;

    public Agenda(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.patients = new Patients(jdbi);
    }

    /** Every appointment of these rows, which are one person, the cancelled ones too, by when it starts. */
    public List<Booking> bookingsOf(Collection<Long> rows) {
        List<Booking> booked = Booking.of(
                PatientLedger.of(AppointmentSaid.class, PatientLedger.read(jdbi, AgendaView.TABLE, List.copyOf(rows))));
        List<Heard> heard = booked.isEmpty() ? List.of() : heard(List.copyOf(rows));
        return heard.isEmpty()
                ? booked
                : booked.stream()
                        .map(each -> Case.dated(each, heard))
                        .sorted(Comparator.comparing(Booking::start))
                        .toList();
    }

    /** The bookings that start within a time, of everybody, with what was said of each. */
    public List<Case> between(Instant from, Instant until) {
        List<Long> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT DISTINCT patient FROM agenda_start WHERE starts >= :from AND starts < :until ORDER BY patient
                        """)
                .bind("from", from.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .mapTo(Long.class)
                .list());
        return casesOf(rows).stream()
                .filter(each -> !each.booking().start().isBefore(from)
                        && each.booking().start().isBefore(until))
                .toList();
    }

    /** When the next booking starts that anybody ever spoke of; when there is none ahead, the last one that did. */
    Optional<Instant> nextStart(Instant from) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT coalesce((SELECT MIN(starts) FROM agenda_start WHERE starts >= :from),
                          (SELECT MAX(starts) FROM agenda_start))
                        """)
                        .bind("from", from.toEpochMilli())
                        .mapTo(Long.class)
                        .findOne())
                .map(Instant::ofEpochMilli);
    }

    /** The booking of a patient that goes by this number, the placer's or the filler's. */
    public Optional<Case> find(Patient patient, String number) {
        return casesOf(List.of(patient.id())).stream()
                .filter(each -> each.booking().goesBy(number))
                .findFirst();
    }

    /** Every case of which something was said in a form of such a kind. */
    List<Case> spokenOf(Kind kind) {
        List<Long> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT DISTINCT a.patient FROM agenda_form f JOIN agenda_about a ON a.form = f.form
                        WHERE f.kind = :kind ORDER BY a.patient
                        """)
                .bind("kind", kind.toString())
                .mapTo(Long.class)
                .list());
        return casesOf(rows).stream()
                .filter(each -> each.heard().stream()
                        .anyMatch(heard -> heard.fact().kind().equals(kind)))
                .toList();
    }

    /** Every case with a number of these patients and of those who are one with them. */
    public List<Case> casesOf(Collection<Long> rows) {
        Map<Long, Patient> surviving = new LinkedHashMap<>();
        Map<Long, Set<Long>> persons = new LinkedHashMap<>();
        AtOnce.of(rows, some -> {
            Map<Long, Patient> own = new LinkedHashMap<>();
            patients.survivingById(some).values().forEach(each -> own.put(each.id(), each));
            surviving.putAll(own);
            persons.putAll(patients.oneWith(own.keySet()));
        });
        Set<Long> all = new LinkedHashSet<>();
        persons.values().forEach(all::addAll);
        var spoken = new Spoken(heard(all));
        List<Case> cases = new ArrayList<>();
        AtOnce.of(surviving.keySet(), some -> cases.addAll(cases(some, surviving, persons, spoken)));
        return cases;
    }

    private List<Case> cases(
            List<Long> some, Map<Long, Patient> surviving, Map<Long, Set<Long>> persons, Spoken spoken) {
        Map<Long, Set<Long>> rows = new LinkedHashMap<>();
        some.forEach(id -> rows.put(id, persons.getOrDefault(id, Set.of(id))));
        Map<Long, List<PatientLedger.Line>> lines = PatientLedger.read(jdbi, AgendaView.TABLE, rows);
        Map<Long, Patient> records = patients.byId(
                rows.values().stream().flatMap(Set::stream).distinct().toList());
        List<Case> cases = new ArrayList<>();
        rows.forEach((id, own) -> {
            Patient patient = Objects.requireNonNull(surviving.get(id));
            spoken.know(
                    id,
                    own.stream()
                            .flatMap(row -> Optional.ofNullable(records.get(row)).stream())
                            .toList());
            Booking.of(PatientLedger.of(AppointmentSaid.class, lines.getOrDefault(id, List.of())))
                    .forEach(booking -> booking.ref()
                            .ifPresent(ref -> cases.add(new Case(patient, booking, ref, spoken.of(id, booking)))));
        });
        return cases;
    }

    /** What was said of any booking of these records; each form once. */
    private List<Heard> heard(Collection<Long> rows) {
        Set<String> forms = new LinkedHashSet<>();
        AtOnce.of(
                rows,
                some -> forms.addAll(jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT DISTINCT form FROM agenda_about WHERE patient IN (<patients>)")
                        .bindList("patients", some)
                        .mapTo(String.class)
                        .list())));
        List<Heard> heard = new ArrayList<>(forms.size());
        AtOnce.of(forms, some -> heard.addAll(forms(some)));
        return heard;
    }

    private List<Heard> forms(List<String> forms) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT form, kind, said, written, author FROM agenda_form WHERE form IN (<forms>)")
                .bindList("forms", forms)
                .map((row, context) -> new Heard(
                        DeskFact.KINDS.read(
                                Kind.parse(row.getString(2)), row.getString(3).getBytes(StandardCharsets.UTF_8)),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getString(5)))
                .list());
    }

    /** Whether this form is in the journal. */
    boolean isFiled(UUID form) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT 1 FROM agenda_form WHERE form = :form")
                .bind("form", form.toString())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /** The hospital's tables as they were last set, or those that come with the program. */
    public Tables tables() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT said FROM agenda_form WHERE kind = :kind ORDER BY written DESC, author DESC, form DESC LIMIT 1
                        """)
                        .bind(
                                "kind",
                                DeskFact.KINDS.kind(DeskFact.TablesSet.class).toString())
                        .mapTo(String.class)
                        .findOne())
                .map(said -> Json.read(Json.read(said, DeskFact.TablesSet.class).tables(), Tables.class))
                .orElseGet(Tables::original);
    }
}
