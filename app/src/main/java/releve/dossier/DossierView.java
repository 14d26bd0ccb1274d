package releve.dossier;

import java.util.List;
import releve.identity.Filing;
import releve.identity.IdentityView;
import releve.identity.LedgerView;
import releve.identity.PatientLedger;

/** The table of the dossier: lists, changes, measurements, documents and immunisations as sent. */
public final class DossierView extends LedgerView {
    static final String TABLE = "dossier_entry";

    public DossierView(IdentityView identity) {
        super("dossier", TABLE, identity);
    }

    @Override
    public int version() {
        return 3;
    }

    /** What these facts will be filed as. Pure: for any thread. */
    public static List<Filing> prepare(List<DossierFact> facts) {
        return PatientLedger.prepare(facts, DossierFact::patient, fact -> null);
    }
}
