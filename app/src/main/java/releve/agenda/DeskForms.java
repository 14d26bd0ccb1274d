package releve.agenda;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import releve.identity.PatientRef;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;

/** Files what people say of cases, each form once: looks and writes as one step. */
final class DeskForms {
    private final Journal journal;
    private final Agenda agenda;
    private final ReentrantLock one = new ReentrantLock();

    DeskForms(Journal journal, Agenda agenda) {
        this.journal = journal;
        this.agenda = agenda;
    }

    /** What is to be filed, or why nothing is. */
    record Came(Optional<DeskFact> fact, String why) {
        static Came said(DeskFact fact) {
            return new Came(Optional.of(fact), "");
        }

        static Came refused(String why) {
            return new Came(Optional.empty(), why);
        }
    }

    Filed file(UUID form, Caller by, Supplier<Came> saying) {
        one.lock();
        try {
            journal.settle();
            if (agenda.isFiled(form)) {
                return new Filed.Same();
            }
            Came came = saying.get();
            if (came.fact().isEmpty()) {
                return new Filed.Refused(came.why());
            }
            DeskFact fact = came.fact().get();
            journal.append(new Fact(fact.kind(), subject(fact), by, Json.payload(fact)));
            journal.settle();
            return new Filed.New();
        } finally {
            one.unlock();
        }
    }

    /** The patient, where it speaks of one; never a name. */
    private static String subject(DeskFact fact) {
        List<PatientRef> about =
                fact.cases().stream().map(CaseRef::patient).distinct().toList();
        return about.size() == 1
                ? "patient/" + about.getFirst().authority() + "/"
                        + about.getFirst().number()
                : "agenda";
    }
}
