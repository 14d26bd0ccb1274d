package releve.access;

/** What came of a staff list: the whole of it, or nothing. */
public sealed interface StaffOutcome {
    record Kept(int people) implements StaffOutcome {}

    /** Nothing was imported. */
    record Refused(Objection objection) implements StaffOutcome {}

    /** A PIN or password nobody chose, for the person to be handed on paper; it is to be changed at the first sign-in. */
    record Handout(NewPerson person, String secret) {
        @Override
        public String toString() {
            return "Handout[" + person.name() + "]";
        }
    }
}
