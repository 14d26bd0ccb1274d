package releve.identity;

import java.util.List;
import releve.journal.FedView;
import releve.journal.Transaction;

/** The view of a room whose one table is a ledger under patients: {@code room_entry}. */
public class LedgerView implements FedView {
    private final String room;
    private final PatientLedger ledger;

    protected LedgerView(String room, String table, IdentityView identity) {
        this.room = room;
        this.ledger = new PatientLedger(table, identity);
    }

    @Override
    public String name() {
        return room;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String schema() {
        return ledger.schema();
    }

    @Override
    public String indexes() {
        return ledger.indexes();
    }

    /** Files what one entry says to this room. */
    public final void apply(List<Filing> filings, Origin origin, Transaction tx) {
        ledger.add(filings, origin, tx);
    }
}
