package releve.wardpc.pc;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import releve.journal.Json;
import releve.journal.Kind;
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

    enum Sort {
        NOTED("noted", Noted.class),
        ANSWERED("answered", Answered.class),
        CHECKED("checked", Checked.class),
        TOLD("told", Told.class);

        private final Kind kind;
        private final Class<? extends PcFact> type;

        Sort(String name, Class<? extends PcFact> type) {
            this.kind = new Kind("wardpc." + name, 1);
            this.type = type;
        }

        static Optional<Sort> find(Kind kind) {
            return Arrays.stream(values())
                    .filter(sort -> sort.kind.equals(kind))
                    .findFirst();
        }

        PcFact read(byte[] payload) {
            return Json.read(payload, type);
        }
    }

    default Kind kind() {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.type.isInstance(this))
                .findFirst()
                .orElseThrow()
                .kind;
    }
}
