package releve.imaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import releve.care.Moment;
import releve.identity.Filing;
import releve.identity.IdentityView;
import releve.identity.LedgerView;
import releve.identity.PatientLedger;

/** The table of imaging: order steps and versions of reports. */
public final class ImagingView extends LedgerView {
    static final String TABLE = "imaging_entry";

    public ImagingView(IdentityView identity) {
        super("imaging", TABLE, identity);
    }

    /** What these facts will be filed as. Pure: for any thread. */
    public static List<Filing> prepare(List<ImagingFact> facts) {
        return PatientLedger.prepare(facts, ImagingFact::patient, ImagingView::at);
    }

    private static @Nullable Instant at(ImagingFact fact) {
        Moment moment = switch (fact) {
            case ImagingFact.ExamOrdered ordered -> ordered.at();
            case ImagingFact.ExamReported report -> report.reported();
        };
        return moment == null ? null : moment.instant();
    }
}
