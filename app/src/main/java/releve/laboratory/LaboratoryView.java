package releve.laboratory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import releve.care.Moment;
import releve.identity.IdentityView;
import releve.identity.Origin;
import releve.identity.PatientLedger;
import releve.journal.FedView;
import releve.journal.Transaction;

/** The table of the laboratory: one row per order step and per group of values as reported, the values packed in it. */
public final class LaboratoryView implements FedView {
    static final String TABLE = "laboratory_entry";

    private final PatientLedger ledger;

    public LaboratoryView(IdentityView identity) {
        this.ledger = new PatientLedger(TABLE, identity);
    }

    @Override
    public String name() {
        return "laboratory";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String schema() {
        return ledger.schema();
    }

    @Override
    public String indexes() {
        return ledger.indexes();
    }

    public void apply(LaboratoryFact fact, Origin origin, Transaction tx) {

        Origin dated = switch (fact) {
            case LaboratoryFact.TestOrdered ordered -> origin.at(instant(ordered.at()));
            case LaboratoryFact.ResultsReported results -> origin.at(instant(results.reported()));
        };
        ledger.add(fact.patient(), (Record) fact, dated, tx);
    }

    private static @Nullable Instant instant(@Nullable Moment moment) {
        return moment == null ? null : moment.instant();
    }
}
