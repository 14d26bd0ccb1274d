package releve.agenda.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import releve.access.Sight;
import releve.agenda.Judged;
import releve.crisis.Desk;
import releve.identity.Confidentiality;
import releve.identity.Patient;
import releve.identity.Patients;
import releve.identity.Reach;
import releve.paper.Paper;
import releve.web.DataAges;
import releve.web.Paths;
import releve.web.Visit;

/** What the pages of this room work with. */
public record PlanRoom(Planning planning, Desk desk, Reach reach, Jdbi jdbi, Paper paper, DataAges ages) {
    /** The topic of whatever is said of a case; a search that ended is one. */
    public static final String TOPIC = "agenda";

    LocalDate today(Visit visit) {
        return visit.now().atZone(desk.zone()).toLocalDate();
    }

    PlanWords words(Visit visit) {
        return new PlanWords(visit.words(), named(visit), today(visit));
    }

    /** Whom the visitor may see by name: everybody but confidential patients, whom only few may. */
    private Predicate<Patient> named(Visit visit) {
        Set<Long> covered = new HashSet<>();
        new Patients(jdbi).oneWith(new Confidentiality(jdbi).all()).values().forEach(covered::addAll);
        return patient -> !covered.contains(patient.id())
                || reach.sight(visit.visitor(), patient.ref(), Set.of(), true) == Sight.OPEN;
    }

    void saw(Visit visit, String what, int cases) {
        reach.saw(visit.visitor(), "agenda", what + ", " + cases + " cases", "");
    }

    void saw(Visit visit, Judged judged, String what) {
        reach.saw(visit.visitor(), "patient/" + judged.of().patient().ref(), what, "");
    }

    /** Files a form once, tells every open page, and goes on. */
    void file(Visit visit, Supplier<String> filing) {
        visit.file(() -> {
            String next = filing.get();
            desk.live().changed(TOPIC);
            return next;
        });
    }

    /** The key of the case that an address names. */
    static String key(Visit visit) {
        return String.join(
                "/",
                List.of(
                        Paths.part(Paths.read(visit.part("authority"))),
                        Paths.part(Paths.read(visit.part("number"))),
                        Paths.part(Paths.read(visit.part("booking")))));
    }

    PlanPaper.Stamp stamp(Visit visit) {
        return new PlanPaper.Stamp(
                visit.now(), ages.overall(), ages.stale(), desk.crisis().trusted(""));
    }
}
