package releve.medication;

import releve.identity.IdentityView;
import releve.identity.Origin;
import releve.identity.PatientLedger;
import releve.journal.FedView;
import releve.journal.Transaction;

/** The table of drugs: one row per prescription step, dispense and administration. */
public final class MedicationView implements FedView {
    static final String TABLE = "medication_entry";

    private final PatientLedger ledger;

    public MedicationView(IdentityView identity) {
        this.ledger = new PatientLedger(TABLE, identity);
    }

    @Override
    public String name() {
        return "medication";
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

    public void apply(MedicationFact fact, Origin origin, Transaction tx) {

        ledger.add(fact.patient(), (Record) fact, origin, tx);
    }
}
