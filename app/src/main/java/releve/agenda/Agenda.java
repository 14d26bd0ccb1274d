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
    /** Parameters that one question to the database may have. */
    private static final int AT_ONCE = 500;

    private static final String FORMS = """
            SELECT f.form, f.kind, f.said, f.written, f.author FROM agenda_form f
            WHERE f.form IN (SELECT form FROM agenda_about WHERE patient IN (<patients>)) ORDER BY f.form
            """;

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
        List<Case> cases = new ArrayList<>();
        List<Long> all = List.copyOf(new LinkedHashSet<>(rows));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            cases.addAll(some(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return cases.stream().distinct().toList();
    }

    private List<Case> some(List<Long> rows) {
        Map<Long, Patient> surviving = new LinkedHashMap<>();
        patients.survivingById(rows).values().forEach(each -> surviving.put(each.id(), each));
        Map<Long, Set<Long>> persons = patients.oneWith(surviving.keySet());
        Map<Long, List<PatientLedger.Line>> lines = PatientLedger.read(jdbi, AgendaView.TABLE, persons);
        List<Long> all =
                persons.values().stream().flatMap(Collection::stream).distinct().toList();
        var spoken = new Spoken(heard(all), persons, patients.byId(all));
        List<Case> cases = new ArrayList<>();
        surviving.forEach((id, patient) -> Booking.of(
                        PatientLedger.of(AppointmentSaid.class, lines.getOrDefault(id, List.of())))
                .forEach(booking -> booking.ref()
                        .ifPresent(ref -> cases.add(new Case(patient, booking, ref, spoken.of(id, booking))))));
        return cases;
    }

    private List<Heard> heard(List<Long> rows) {
        List<Heard> heard = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            heard.addAll(forms(rows.subList(from, Math.min(rows.size(), from + AT_ONCE))));
        }
        return heard.stream().distinct().sorted(Heard.IN_ORDER).toList();
    }

    private List<Heard> forms(List<Long> rows) {
        return jdbi.withHandle(handle -> handle.createQuery(FORMS)
                .bindList("patients", rows)
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
