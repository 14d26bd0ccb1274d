package releve.access;

import java.util.List;
import java.util.function.BooleanSupplier;

/** What came of a staff list that was checked. */
public sealed interface StaffOutcome {
    /** A PIN nobody chose, for the person to be handed on paper; it is to be changed at the first sign-in. */
    record Handout(NewPerson person, String pin) {
        @Override
        public String toString() {
            return "Handout[" + person.name() + "]";
        }
    }

    /**
     * All that is missing is to keep it. PINs are kept nowhere in clear: write them to paper or a file first, then keep the list.
     *
     * @param keep puts the whole list in the journal; {@code false} when an account was added since, and nothing was kept
     */
    record Ready(List<Handout> handouts, BooleanSupplier keep) implements StaffOutcome {}

    /** Nothing was imported. */
    record Refused(Objection objection) implements StaffOutcome {}
}
