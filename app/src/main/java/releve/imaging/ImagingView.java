package releve.imaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import releve.care.Moment;
import releve.identity.IdentityView;
import releve.identity.Origin;
import releve.identity.PatientLedger;
import releve.journal.FedView;
import releve.journal.Transaction;

/** The table of imaging: one row per order step and per version of a report. */
public final class ImagingView implements FedView {
    static final String TABLE = "imaging_entry";

    private final PatientLedger ledger;

    public ImagingView(IdentityView identity) {
        this.ledger = new PatientLedger(TABLE, identity);
    }

    @Override
    public String name() {
        return "imaging";
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

    public void apply(ImagingFact fact, Origin origin, Transaction tx) {

        Origin dated = switch (fact) {
            case ImagingFact.ExamOrdered ordered -> origin.at(instant(ordered.at()));
            case ImagingFact.ExamReported report -> origin.at(instant(report.reported()));
        };
        ledger.add(fact.patient(), (Record) fact, dated, tx);
    }

    private static @Nullable Instant instant(@Nullable Moment moment) {
        return moment == null ? null : moment.instant();
    }
}
