package releve.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import releve.journal.Json;
import releve.journal.Kind;

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
    enum Sort {
        REGISTERED("registered", Registered.class),
        CONFIDENTIAL("confidential", Confidential.class),
        SET_ASIDE("set-aside", SetAside.class);

        private final Kind kind;
        private final Class<? extends OwnFact> type;

        Sort(String name, Class<? extends OwnFact> type) {
            this.kind = new Kind("identity." + name, 1);
            this.type = type;
        }

        static Optional<Sort> find(Kind kind) {
            return Arrays.stream(values())
                    .filter(sort -> sort.kind.equals(kind))
                    .findFirst();
        }

        OwnFact read(byte[] payload) {
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
