package releve.laboratory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import releve.care.Moment;
import releve.identity.Filing;
import releve.identity.IdentityView;
import releve.identity.LedgerView;
import releve.identity.PatientLedger;

/** The table of the laboratory: order steps and groups of values as reported. */
public final class LaboratoryView extends LedgerView {
    static final String TABLE = "laboratory_entry";

    public LaboratoryView(IdentityView identity) {
        super("laboratory", TABLE, identity);
    }

    /** What these facts will be filed as. Pure: for any thread. */
    public static List<Filing> prepare(List<LaboratoryFact> facts) {
        return PatientLedger.prepare(facts, LaboratoryFact::patient, LaboratoryView::at);
    }

    private static @Nullable Instant at(LaboratoryFact fact) {
        Moment moment = switch (fact) {
            case LaboratoryFact.TestOrdered ordered -> ordered.at();
            case LaboratoryFact.ResultsReported results -> results.reported();
        };
        return moment == null ? null : moment.instant();
    }
}
