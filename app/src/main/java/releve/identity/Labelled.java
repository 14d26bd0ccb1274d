package releve.identity;

/** What became of registering a patient who wears a label that was printed ahead. */
public sealed interface Labelled {
    record Done(PatientRef patient) implements Labelled {}

    /** No number that this node has set aside: of another node, or misread. */
    record NotSetAside() implements Labelled {}

    /** Somebody is registered under it already. */
    record Given(PatientRef patient) implements Labelled {}
}
