package releve.identity;

import java.util.List;

/** What can be learned about who is who. */
public sealed interface IdentityFact {
    /**
     * A patient was named.
     *
     * @param identifiers all numbers of this one person, the one to be shown first
     * @param registered said by the registration itself (ADT); others only introduce a patient whom nobody has announced
     */
    record PatientSeen(List<Identifier> identifiers, Person person, boolean registered) implements IdentityFact {
        public PatientSeen {
            if (identifiers.isEmpty()) {
                throw new IllegalArgumentException("a patient seen has at least one number");
            }
        }

        public PatientRef ref() {
            return identifiers.getFirst().ref();
        }
    }

    /** {@code merged} was found to be {@code survivor}. */
    record PatientsMerged(PatientRef survivor, PatientRef merged) implements IdentityFact {
        public PatientsMerged {
            requireTwo(survivor, merged);
        }
    }

    /** Two numbers are said to be one person, without one of them going away. */
    record PatientsLinked(PatientRef one, PatientRef other) implements IdentityFact {
        public PatientsLinked {
            requireTwo(one, other);
        }
    }

    /** An earlier merge or link was wrong: they are two people. */
    record PatientsUnlinked(PatientRef one, PatientRef other) implements IdentityFact {
        public PatientsUnlinked {
            requireTwo(one, other);
        }
    }

    /** A sender asks that a patient be shown only to those who care for them, or no longer asks it. */
    record ConfidentialSaid(PatientRef patient, boolean confidential) implements IdentityFact {}

    private static void requireTwo(PatientRef one, PatientRef other) {
        if (one.equals(other)) {
            throw new IllegalArgumentException(one + " cannot be linked to itself");
        }
    }
}
