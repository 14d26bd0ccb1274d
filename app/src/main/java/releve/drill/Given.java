package releve.drill;

import java.time.Instant;

/** The last dose of one drug given to one patient. */
public record Given(String order, String drugCode, String drug, String dose, String unit, Instant at) {}
