package releve.agenda;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import releve.agenda.DeskFact.Bypassed;
import releve.agenda.DeskFact.Classed;
import releve.agenda.DeskFact.Countersigned;
import releve.agenda.DeskFact.HarmJudged;
import releve.agenda.DeskFact.Settled;
import releve.agenda.DeskFact.Voiced;
import releve.agenda.DeskFact.Withdrawn;
import releve.agenda.DeskForms.Came;
import releve.crisis.Crisis;
import releve.identity.Patient;
import releve.identity.PatientRef;
import releve.identity.Patients;
import releve.journal.Caller;
import releve.journal.Journal;

/** The front door of the concertation: which cases there are and what became of them, and how the three say what is to. */
public final class Council {
    private final Agenda agenda;
    private final DeskForms forms;
    private final Patients patients;
    private final Crisis crisis;
    private final Clock clock;
    private final ZoneId zone;

    public Council(Journal journal, Crisis crisis, Clock clock, ZoneId zone) {
        this.agenda = new Agenda(journal.read().jdbi());
        this.forms = new DeskForms(journal, agenda);
        this.patients = new Patients(journal.read().jdbi());
        this.crisis = crisis;
        this.clock = clock;
        this.zone = zone;
    }

    /** The cases that start within a time and stand, the most urgent first. */
    public List<Judged> between(Instant from, Instant until) {
        return judged(agenda.between(from, until).stream()
                .filter(each -> each.booking().stands())
                .toList());
    }

    /** Every case that was ever put off, bypassed or otherwise spoken of by the three. */
    public List<Judged> spokenOf() {
        List<Case> all = new ArrayList<>(agenda.spokenOf(DeskFact.KINDS.kind(Voiced.class)));
        all.addAll(agenda.spokenOf(DeskFact.KINDS.kind(Bypassed.class)));
        return judged(all.stream().distinct().toList());
    }

    /** Every case that was ever given a new date. */
    public List<Judged> rebooked() {
        return judged(agenda.spokenOf(DeskFact.KINDS.kind(DeskFact.Rebooked.class)));
    }

    /** All cases of the persons with these rows. */
    public List<Judged> of(Collection<Long> rows) {
        return judged(agenda.casesOf(rows));
    }

    public Optional<Judged> find(CaseRef ref) {
        return find(ref.patient(), each -> each.is(ref));
    }

    /** The case of this patient that goes by such a number, the placer's or the filler's. */
    public Optional<Judged> find(PatientRef patient, String number) {
        return find(patient, each -> each.goesBy(number));
    }

    private Optional<Judged> find(PatientRef ref, Predicate<Booking> meant) {
        return patients.find(ref.number(), ref.authority()).stream()
                .flatMap(patient -> agenda.casesOf(List.of(patient.id())).stream())
                .filter(each -> meant.test(each.booking()))
                .findFirst()
                .map(judging()::of);
    }

    /** Of each reference that names a case, the case as it is judged. */
    public Map<CaseRef, Judged> find(List<CaseRef> refs) {
        Judging judging = judging();
        Map<CaseRef, Judged> found = new LinkedHashMap<>();
        casesOf(refs).forEach((ref, each) -> found.put(ref, judging.of(each)));
        return found;
    }

    /** Of each reference that names a case, the case; read at once, for one form may speak of a day's whole list. */
    private Map<CaseRef, Case> casesOf(List<CaseRef> refs) {
        Map<CaseRef, Long> rows = new LinkedHashMap<>();
        for (CaseRef ref : refs) {
            patients.find(ref.patient().number(), ref.patient().authority()).stream()
                    .findFirst()
                    .ifPresent(patient -> rows.put(ref, patient.id()));
        }
        Map<Long, Patient> surviving = patients.survivingById(rows.values());
        Map<Long, List<Case>> cases = agenda.casesOf(rows.values()).stream()
                .collect(Collectors.groupingBy(each -> each.patient().id()));
        Map<CaseRef, Case> found = new LinkedHashMap<>();
        rows.forEach((ref, row) -> Optional.ofNullable(surviving.get(row)).stream()
                .flatMap(patient -> cases.getOrDefault(patient.id(), List.of()).stream())
                .filter(each -> each.booking().is(ref))
                .findFirst()
                .ifPresent(each -> found.put(ref, each)));
        return found;
    }

    /** When the next case starts, whether it stands or not. */
    public Optional<Instant> nextStart(Instant from) {
        return agenda.nextStart(from);
    }

    public Tables tables() {
        return agenda.tables();
    }

    /** The same cases as other tables would have them judged, in the same order. */
    public List<Judged> under(Tables other, List<Judged> cases) {
        Judging judging = judging(other);
        return cases.stream().map(each -> judging.of(each.of())).toList();
    }

    private List<Judged> judged(List<Case> cases) {
        return cases.stream().map(judging()::of).sorted(Order.MOST_URGENT_FIRST).toList();
    }

    /** As things are now. */
    Judging judging() {
        return judging(agenda.tables());
    }

    private Judging judging(Tables tables) {
        return new Judging(new Meanings(tables), new States(crisis), clock.instant(), zone);
    }

    /** How soon cases are needed. */
    public Filed classify(UUID form, List<CaseRef> cases, String urgency, String reason, Caller by) {
        return forms.file(form, by, () -> {
            if (tables().find(urgency).isEmpty()) {
                return Came.refused("agenda.refused.class");
            }
            return there(cases)
                    ? Came.said(new Classed(form, cases, urgency, reason))
                    : Came.refused("agenda.refused.not-there");
        });
    }

    /** What harm a delay would do to the patient of a case. */
    public Filed judgeHarm(UUID form, CaseRef of, HarmGrades grades, String reason, Caller by) {
        return forms.file(
                form,
                by,
                () -> there(List.of(of))
                        ? Came.said(new HarmJudged(form, of, grades, reason))
                        : Came.refused("agenda.refused.not-there"));
    }

    /**
     * One of the three says what is to become of cases.
     *
     * @param seen what the services were like for whoever spoke; where they work otherwise by now nothing is filed
     * @param spoken whose voice it is, when a scribe writes for them; blank when who files it speaks
     */
    public Filed speak(
            UUID form, List<Ballot> seen, Voice voice, Verdict verdict, String reason, String spoken, Caller by) {
        return forms.file(
                form,
                by,
                () -> check(seen, verdict)
                        .map(Came::refused)
                        .orElseGet(() -> Came.said(new Voiced(form, seen, voice, verdict, reason, spoken))));
    }

    private Optional<String> check(List<Ballot> seen, Verdict verdict) {
        if (verdict.until().filter(day -> day.isBefore(today())).isPresent()) {
            return Optional.of("agenda.refused.past");
        }
        Judging judging = judging();
        Map<CaseRef, Case> cases = casesOf(seen.stream().map(Ballot::of).toList());
        for (Ballot ballot : seen) {
            Optional<Judged> now = Optional.ofNullable(cases.get(ballot.of())).map(judging::of);
            if (now.isEmpty() || !now.get().of().booking().stands()) {
                return Optional.of("agenda.refused.not-there");
            }
            if (!now.get().rests().equals(ballot.basis())) {
                return Optional.of("agenda.refused.changed");
            }
        }
        return Optional.empty();
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    /** What a form said of cases does not hold any more; it stays readable. */
    public Filed withdraw(UUID form, UUID of, List<CaseRef> cases, String reason, Caller by) {
        return forms.file(
                form,
                by,
                () -> cases.stream().allMatch(each -> stands(each, of))
                        ? Came.said(new Withdrawn(form, of, cases, reason))
                        : Came.refused("agenda.refused.not-there"));
    }

    private boolean stands(CaseRef ref, UUID form) {
        return find(ref)
                .filter(each -> each.of().standing().stream()
                        .anyMatch(heard -> heard.fact().form().equals(form)))
                .isPresent();
    }

    /** The crisis cell decides where the three do not agree. */
    public Filed settle(UUID form, Ballot seen, Verdict verdict, String reason, Caller by) {
        return forms.file(form, by, () -> {
            Optional<String> wrong = check(List.of(seen), verdict);
            if (wrong.isPresent()) {
                return Came.refused(wrong.get());
            }
            return find(seen.of())
                            .filter(each -> each.standing() instanceof Standing.Disagreed)
                            .isPresent()
                    ? Came.said(new Settled(form, seen, verdict, reason))
                    : Came.refused("agenda.refused.agreed");
        });
    }

    /** A physician goes ahead alone, in an emergency; somebody else has to stand by it within the time that the tables set. */
    public Filed bypass(UUID form, Ballot seen, String reason, Caller by) {
        return forms.file(
                form,
                by,
                () -> find(seen.of())
                                .filter(each -> each.of().booking().stands())
                                .isPresent()
                        ? Came.said(new Bypassed(form, seen, reason))
                        : Came.refused("agenda.refused.not-there"));
    }

    /** Stands by a bypass of somebody else, or does not. */
    public Filed countersign(UUID form, CaseRef of, UUID bypass, boolean agreed, String reason, Caller by) {
        return forms.file(form, by, () -> {
            Optional<Standing.Bypassed> standing = find(of).map(Judged::standing)
                    .filter(Standing.Bypassed.class::isInstance)
                    .map(Standing.Bypassed.class::cast)
                    .filter(each -> each.form().equals(bypass));
            if (standing.isEmpty()) {
                return Came.refused("agenda.refused.not-there");
            }
            return standing.get().by().equals(by.actor())
                    ? Came.refused("agenda.refused.own")
                    : Came.said(new Countersigned(form, of, bypass, agreed, reason));
        });
    }

    private boolean there(List<CaseRef> cases) {
        return cases.stream().allMatch(each -> find(each).isPresent());
    }
}
