package releve.agenda;

import java.util.List;
import releve.identity.Filing;
import releve.identity.IdentityView;
import releve.identity.LedgerView;
import releve.identity.PatientLedger;

/** The table of appointments: what was said of them, as sent. */
public final class AgendaView extends LedgerView {
    static final String TABLE = "agenda_entry";

    public AgendaView(IdentityView identity) {
        super("agenda", TABLE, identity);
    }

    /** What these facts will be filed as. Pure: for any thread. */
    public static List<Filing> prepare(List<AgendaFact> facts) {
        return PatientLedger.prepare(facts, AgendaFact::patient, fact -> null);
    }
}
