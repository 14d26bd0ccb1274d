package releve.agenda;

import releve.identity.IdentityView;
import releve.identity.Origin;
import releve.identity.PatientLedger;
import releve.journal.FedView;
import releve.journal.Transaction;

/** The table of appointments: one row per thing said of one. */
public final class AgendaView implements FedView {
    static final String TABLE = "agenda_entry";

    private final PatientLedger ledger;

    public AgendaView(IdentityView identity) {
        this.ledger = new PatientLedger(TABLE, identity);
    }

    @Override
    public String name() {
        return "agenda";
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

    public void apply(AgendaFact fact, Origin origin, Transaction tx) {

        ledger.add(fact.patient(), (Record) fact, origin, tx);
    }
}
