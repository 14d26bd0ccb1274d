package releve.dossier;

import releve.identity.IdentityView;
import releve.identity.Origin;
import releve.identity.PatientLedger;
import releve.journal.FedView;
import releve.journal.Transaction;

/** The table of the dossier: one row per list, change, measurement, document and immunisation as sent. */
public final class DossierView implements FedView {
    static final String TABLE = "dossier_entry";

    private final PatientLedger ledger;

    public DossierView(IdentityView identity) {
        this.ledger = new PatientLedger(TABLE, identity);
    }

    @Override
    public String name() {
        return "dossier";
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

    public void apply(DossierFact fact, Origin origin, Transaction tx) {

        ledger.add(fact.patient(), (Record) fact, origin, tx);
    }
}
