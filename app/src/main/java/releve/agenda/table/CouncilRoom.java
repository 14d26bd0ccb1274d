package releve.agenda.table;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import releve.access.Sight;
import releve.agenda.Ballot;
import releve.agenda.CaseRef;
import releve.agenda.Council;
import releve.agenda.Judged;
import releve.agenda.Rights;
import releve.agenda.Voice;
import releve.crisis.Desk;
import releve.identity.Confidentiality;
import releve.identity.Patient;
import releve.identity.PatientRef;
import releve.identity.Patients;
import releve.identity.Reach;
import releve.paper.Paper;
import releve.web.DataAges;
import releve.web.Paths;
import releve.web.Permission;
import releve.web.Visit;
import releve.web.Visitor;

/**
 * What the pages of the concertation work with.
 *
 * @param may whether somebody may do something, for the news of open pages
 */
public record CouncilRoom(
        Council council,
        Desk desk,
        Reach reach,
        BiPredicate<Visitor, Permission> may,
        Jdbi jdbi,
        Paper paper,
        DataAges ages) {
    /** The topic of whatever is said of a case. */
    public static final String TOPIC = "agenda";

    static final String PATH = "/agenda";

    public LocalDate today(Visit visit) {
        return visit.now().atZone(desk.zone()).toLocalDate();
    }

    /** The next day on which anybody is booked, else the last one; today when nobody ever was. */
    LocalDate nextDay(Visit visit) {
        return council.nextStart(visit.now())
                .map(start -> start.atZone(desk.zone()).toLocalDate())
                .orElseGet(() -> today(visit));
    }

    /** The day's cases, the most urgent first. */
    List<Judged> day(LocalDate day) {
        return days(day, 1);
    }

    public List<Judged> days(LocalDate first, int days) {
        return council.between(
                first.atStartOfDay(desk.zone()).toInstant(),
                first.plusDays(days).atStartOfDay(desk.zone()).toInstant());
    }

    CaseWords words(Visit visit) {
        return new CaseWords(
                visit.words(), desk.names(), council.tables(), named(visit), desk.crisis()::trusted, visit.now());
    }

    /** How a page says cases, without the list that they stand in. */
    public Function<Judged, CaseLine> lines(Visit visit) {
        CaseWords words = words(visit);
        return judged -> words.line(judged, "");
    }

    /** Whom the visitor may see by name: everybody but confidential patients, whom only few may. */
    private Predicate<Patient> named(Visit visit) {
        Set<Long> covered = new HashSet<>();
        new Patients(jdbi).oneWith(new Confidentiality(jdbi).all()).values().forEach(covered::addAll);
        return patient -> !covered.contains(patient.id())
                || reach.sight(visit.visitor(), patient.ref(), Set.of(), true) == Sight.OPEN;
    }

    /** The voices that the visitor has. */
    List<Voice> voices(Visit visit) {
        return List.of(Voice.values()).stream()
                .filter(each -> visit.may(Rights.voice(each)))
                .toList();
    }

    static String path(CaseRef ref) {
        return PATH + "/case/" + key(ref);
    }

    /** The three parts of a case's address. */
    static String key(CaseRef ref) {
        return ref.key();
    }

    /** What {@link #key} named. */
    Optional<Judged> find(String key) {
        List<String> parts = Parts.split(key);
        return parts.size() == 3 && !parts.get(1).isBlank()
                ? council.find(new PatientRef(parts.get(0), parts.get(1)), parts.get(2))
                : Optional.empty();
    }

    Optional<Judged> find(Visit visit) {
        String number = Paths.read(visit.part("number"));
        return number.isBlank()
                ? Optional.empty()
                : council.find(
                        new PatientRef(Paths.read(visit.part("authority")), number), Paths.read(visit.part("booking")));
    }

    /** Files a form once, tells every open page, and goes on. */
    public void file(Visit visit, Supplier<String> next) {
        visit.file(() -> {
            desk.live().changed(TOPIC);
            return next.get();
        });
    }

    /** What this form's ballot says; of this case or of none. */
    static Optional<Ballot> seen(Visit visit, Judged judged) {
        return Ballots.read(visit.form().text("seen"))
                .filter(each -> key(each.of()).equals(key(judged.of().ref())));
    }
}
