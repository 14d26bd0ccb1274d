package releve.bench.harness;

import java.time.Duration;

/** A contestant whose rounds run in its child process. */
public record ChildRounds(String name, Child child, Duration length) implements Contestant<Cost> {
    @Override
    public Cost round() {
        return Cost.decode(child.ask("round " + length.toMillis()));
    }

    @Override
    public void close() {
        child.close();
    }
}
