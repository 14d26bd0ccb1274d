package releve.ward;

import java.util.Set;

/**
 * Entries that were written down away from the node and are in no record yet, because a person has to decide about them. Whoever looks
 * where such a record would stand is told, so that a dose that waits is not given again. The rooms that take them back stand higher.
 */
public interface Undecided {
    Undecided NONE = new Undecided() {
        @Override
        public int onWard(Wards.Named ward) {
            return 0;
        }

        @Override
        public int ofPatient(Set<Long> rows) {
            return 0;
        }

        @Override
        public String path() {
            return "";
        }
    };

    /** How many were written down on this ward. */
    int onWard(Wards.Named ward);

    /** How many concern the patient with these rows. */
    int ofPatient(Set<Long> rows);

    /** Of the page where they are decided. */
    String path();
}
