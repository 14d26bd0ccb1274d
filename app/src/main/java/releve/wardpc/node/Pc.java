package releve.wardpc.node;

import java.time.Instant;
import releve.bundle.SealMark;
import releve.journal.Caller;
import releve.ward.Wards;

/** An enrolled ward PC. @param mark what its signatures are checked with */
record Pc(String label, String site, String ward, SealMark mark, Instant since) {
    static final String ROLE = "ward-pc";

    Wards.Named on() {
        return new Wards.Named(site, ward);
    }

    /** Who the journal says it was. */
    Caller caller() {
        return new Caller(actor(label), ROLE);
    }

    static String actor(String label) {
        return "wardpc/" + label;
    }
}
