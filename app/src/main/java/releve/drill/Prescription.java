package releve.drill;

import java.time.Instant;

/** One drug prescribed to one patient. */
record Prescription(String order, Drug drug, Instant since, String prescriber) {}
