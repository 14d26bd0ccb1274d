package releve.medication;

import java.util.List;
import releve.identity.Filing;
import releve.identity.IdentityView;
import releve.identity.LedgerView;
import releve.identity.PatientLedger;

/** The table of drugs: prescription steps, dispenses and administrations as sent. */
public final class MedicationView extends LedgerView {
    static final String TABLE = "medication_entry";

    public MedicationView(IdentityView identity) {
        super("medication", TABLE, identity);
    }

    @Override
    public int version() {
        return 3;
    }

    /** What these facts will be filed as. Pure: for any thread. */
    public static List<Filing> prepare(List<MedicationFact> facts) {
        return PatientLedger.prepare(facts, MedicationFact::patient, fact -> null);
    }
}
