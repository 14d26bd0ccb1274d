package releve.crisis;

import java.time.Instant;

/**
 * How one service of one site works.
 *
 * @param from since when this holds
 * @param by who said so: {@code account/ID}
 */
public record StatusCell(String site, String service, ServiceState state, Instant from, String reason, String by) {}
