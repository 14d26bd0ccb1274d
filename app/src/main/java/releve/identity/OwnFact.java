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

    /** The kinds, in both directions. */
    Kinds<OwnFact> KINDS =
            Kinds.<OwnFact>of("identity").and("registered", Registered.class).and("confidential", Confidential.class);

    default Kind kind() {
        return KINDS.kind(this);
    }
}
