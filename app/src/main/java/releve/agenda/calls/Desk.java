package releve.agenda.calls;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import releve.access.Sight;
import releve.agenda.Filed;
import releve.identity.Confidentiality;
import releve.identity.Patient;
import releve.identity.Patients;
import releve.identity.Reach;
import releve.identity.directory.Directory;
import releve.journal.Caller;
import releve.paper.Paper;
import releve.web.Language;
import releve.web.NotThere;
import releve.web.Visit;

/** What every page of this room stands on. */
final class Desk {
    final Calls calls;
    final Script script;
    final Reach reach;
    final Directory directory;
    final Patients patients;
    final Paper paper = new Paper();
    private final Confidentiality confidentiality;

    Desk(Calls calls, Jdbi jdbi, Reach reach, Directory directory, Language site, ZoneId zone) {
        this.calls = calls;
        this.script = new Script(site, zone);
        this.reach = reach;
        this.directory = directory;
        this.patients = new Patients(jdbi);
        this.confidentiality = new Confidentiality(jdbi);
    }

    /** Whom this visitor may see by name. */
    Predicate<ToCall> may(Visit visit) {
        return person -> !person.confidential()
                || reach.sight(visit.visitor(), person.patient().ref(), List.of(), true) == Sight.OPEN;
    }

    /** The same of anybody, whether they have an appointment or not. */
    boolean maySee(Visit visit, Patient patient) {
        return !confidentiality.any(patients.oneWith(patient.id()))
                || reach.sight(visit.visitor(), patient.ref(), List.of(), true) == Sight.OPEN;
    }

    Caller caller(Visit visit) {
        return reach.caller(visit.visitor());
    }

    void saw(Visit visit, ToCall person, String what) {
        reach.saw(visit.visitor(), "patient/" + person.patient().ref(), what, "");
    }

    /** Of several at once. */
    void saw(Visit visit, String what, int patients) {
        reach.saw(visit.visitor(), "agenda", what + ", " + patients + " patients", "");
    }

    static UUID key(String said) {
        try {
            return UUID.fromString(said);
        } catch (IllegalArgumentException noKey) {
            throw new NotThere("form");
        }
    }

    /** Of a form that can only be refused when what it speaks of has gone. */
    static void filed(Filed filed) {
        switch (filed) {
            case Filed.New ignored -> {}
            case Filed.Same ignored -> {}
            case Filed.Refused ignored -> throw new NotThere("call");
        }
    }
}
