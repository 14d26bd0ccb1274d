package releve.identity;

import java.util.UUID;
import releve.journal.Kind;
import releve.journal.Kinds;

/** What this room itself puts in the journal; the subject is the patient. */
sealed interface OwnFact {
    /**
     * A patient was given a temporary number.
     *
     * @param form the key of the form that said so, so that one sent twice registers once
     */
    record Registered(Identifier identifier, Person person, String form) implements OwnFact {
        public Registered {
            form = UUID.fromString(form).toString();
        }
    }

    /** A patient is to be shown only to those who care for them, or no longer. */
    record Confidential(PatientRef patient, boolean confidential, String reason) implements OwnFact {
        public Confidential {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a patient is made confidential, or no longer so, for a reason");
            }
        }
    }

    /**
     * Temporary numbers set aside for labels that are printed ahead: nobody is given one of them by the program.
     *
     * @param first serial of the first, of this log
     * @param why which kit they lie in
     */
    record SetAside(int first, int last, String why, UUID form) implements OwnFact {
        public SetAside {
            if (first < 0 || last < first) {
                throw new IllegalArgumentException("serials " + first + " to " + last);
            }
        }
    }

    /** The kinds, in both directions. */
    Kinds<OwnFact> KINDS = Kinds.<OwnFact>of("identity")
            .and("registered", Registered.class)
            .and("confidential", Confidential.class)
            .and("set-aside", SetAside.class);

    default Kind kind() {
        return KINDS.kind(this);
    }
}
