package releve.bench.reading;

/** A way to read one message and touch every piece of its text. */
@FunctionalInterface
interface Reading {
    /** Returns the number of characters that came out, so that no work can be left out unseen. */
    long touch(byte[] message);
}
