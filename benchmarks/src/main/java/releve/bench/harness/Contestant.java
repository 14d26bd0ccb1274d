package releve.bench.harness;

/** One side of a comparison, ready to run a round whenever its turn comes. */
public interface Contestant<T> extends AutoCloseable {
    String name();

    /** Runs one round and tells what came of it. */
    T round();

    @Override
    default void close() {}
}
