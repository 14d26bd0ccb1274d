package releve.bundle;

/** What looking at the bytes of a bundle came to, before any key is asked for. */
public sealed interface Checked {
    record Sound(Bundle bundle) implements Checked {}

    record Faulty(Fault why) implements Checked {}
}
