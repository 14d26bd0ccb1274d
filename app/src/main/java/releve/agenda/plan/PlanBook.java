package releve.agenda.plan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Jdbi;
import releve.agenda.Filed;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;
import releve.journal.Kind;

/** What was filed for the plan: some hundred forms, so it is read whole. */
final class PlanBook {
    private final Journal journal;
    private final Jdbi jdbi;

    /** Looks and writes as one step. */
    private final ReentrantLock one = new ReentrantLock();

    PlanBook(Journal journal) {
        this.journal = journal;
        this.jdbi = journal.read().jdbi();
    }

    Capacity capacity() {
        return Capacity.of(jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT kind, said, written, author FROM plan_form ORDER BY form")
                .map((row, context) -> new PlanHeard(
                        PlanFact.KINDS.read(
                                Kind.parse(row.getString(1)), row.getString(2).getBytes(StandardCharsets.UTF_8)),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getString(4)))
                .list()));
    }

    /** Files what does not depend on anything else. */
    Filed file(PlanFact fact, Caller by) {
        one.lock();
        try {
            journal.settle();
            if (isFiled(fact.form())) {
                return new Filed.Same();
            }
            journal.append(new Fact(fact.kind(), subject(fact), by, Json.payload(fact)));
            journal.settle();
            return new Filed.New();
        } finally {
            one.unlock();
        }
    }

    /** The patient, where it speaks of one; never a name. */
    private static String subject(PlanFact fact) {
        return switch (fact) {
            case PlanFact.Away it ->
                "patient/" + it.patient().authority() + "/" + it.patient().number();
            case PlanFact.Held it ->
                "patient/" + it.of().patient().authority() + "/"
                        + it.of().patient().number();
            case PlanFact.Opened ignored -> "agenda";
            case PlanFact.Closed ignored -> "agenda";
            case PlanFact.BedsSet ignored -> "agenda";
            case PlanFact.SupplySet ignored -> "agenda";
            case PlanFact.TakenBack ignored -> "agenda";
        };
    }

    private boolean isFiled(UUID form) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT 1 FROM plan_form WHERE form = :form")
                .bind("form", form.toString())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }
}
