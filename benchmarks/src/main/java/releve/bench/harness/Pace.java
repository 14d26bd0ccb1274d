package releve.bench.harness;

import java.time.Duration;

/** How many rounds of what length each comparison gets. */
public record Pace(Rounds rounds, Duration length) {}
