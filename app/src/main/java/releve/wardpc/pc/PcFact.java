package releve.wardpc.pc;

import java.time.Instant;
import java.util.UUID;
import releve.journal.Kind;
import releve.journal.Kinds;
import releve.wardpc.Outcome;
import releve.wardpc.Speech;

/** What a ward PC puts in its own journal; nothing of any patient stands there in clear. */
sealed interface PcFact {
    /** What is said of an entry to everybody. */
    record Label(UUID form, long number, UUID item, int version, String kind, Instant written) {}

    /** Something was recorded. @param bundle in base64: locked for the node and for the kit's code, signed by this PC, a {@code Handed} inside */
    record Noted(Label label, String bundle) implements PcFact {}

    /** The node has it, and this is what became of it. */
    record Answered(Label label, Outcome outcome, String why, long seq, Instant at) implements PcFact {}

    /** This PC looked at itself. */
    record Checked(Speech.SelfCheck check) implements PcFact {}

    /** The node knows what was found. */
    record Told(Instant check) implements PcFact {}

    /** The kinds, in both directions. */
    Kinds<PcFact> KINDS = Kinds.<PcFact>of("wardpc")
            .and("noted", Noted.class)
            .and("answered", Answered.class)
            .and("checked", Checked.class)
            .and("told", Told.class);

    default Kind kind() {
        return KINDS.kind(this);
    }
}
