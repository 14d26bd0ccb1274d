package releve.agenda;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What became of a case so far. */
public sealed interface Standing {
    /**
     * A word that counts.
     *
     * @param who whose voice it is: as the journal calls them, or the name that a scribe wrote down
     */
    record Word(Verdict verdict, String reason, String who, String by, Instant at, UUID form) {}

    /** Words of the three that count now. */
    Map<Voice, Word> words();

    /** Not all three have spoken. */
    record Open(Map<Voice, Word> words, Optional<Reopened> reopened) implements Standing {
        public Open {
            words = Map.copyOf(words);
        }

        /** Who has not spoken yet. */
        public Set<Voice> missing() {
            Set<Voice> missing = EnumSet.allOf(Voice.class);
            missing.removeAll(words.keySet());
            return missing;
        }
    }

    /** All three say the same, or the crisis cell said it after they did not agree. */
    record Decided(Map<Voice, Word> words, Verdict verdict, Instant at, boolean byCrisisCell, List<Rest> basis)
            implements Standing {
        public Decided {
            words = Map.copyOf(words);
            basis = List.copyOf(basis);
        }
    }

    /** All three have spoken, and do not say the same: the crisis cell decides. */
    record Disagreed(Map<Voice, Word> words) implements Standing {
        public Disagreed {
            words = Map.copyOf(words);
        }
    }

    /**
     * A physician went ahead alone.
     *
     * @param due until when somebody else has to stand by it
     * @param countersigned who did, and whether they agreed; absent while it is chased
     */
    record Bypassed(
            Map<Voice, Word> words,
            UUID form,
            String by,
            Instant at,
            String reason,
            Instant due,
            Optional<Countersignature> countersigned)
            implements Standing {
        public Bypassed {
            words = Map.copyOf(words);
        }

        public boolean isChased() {
            return countersigned.isEmpty();
        }
    }

    /** Goes ahead without a vote. */
    record Protected(Map<Voice, Word> words, Tables.ProtectedGroup group) implements Standing {
        public Protected {
            words = Map.copyOf(words);
        }
    }

    /** It was put off and takes place on a new date; nobody spoke of it since. */
    record Rebooked(Map<Voice, Word> words, NewDate date) implements Standing {
        public Rebooked {
            words = Map.copyOf(words);
        }
    }

    record Countersignature(String by, Instant at, boolean agreed, String reason) {}

    /** What was decided, and the services that work otherwise than when it was. */
    record Reopened(Verdict was, Instant decided, List<Change> changes) {
        public Reopened {
            changes = List.copyOf(changes);
        }
    }

    /** @param was how it worked when the decision was made */
    record Change(Rest was, Rest now) {}

    /** Whether the case takes place here as booked. */
    default boolean goes() {
        return switch (this) {
            case Open ignored -> false;
            case Decided decided -> decided.verdict().choice() == Verdict.Choice.GO;
            case Disagreed ignored -> false;
            case Bypassed bypassed ->
                bypassed.countersigned().map(Countersignature::agreed).orElse(true);
            case Protected ignored -> true;
            case Rebooked ignored -> true;
        };
    }
}
