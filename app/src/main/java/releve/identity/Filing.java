package releve.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one entry says of one patient to one room, written out and ready to be filed.
 *
 * @param at when it happened, where the facts say so themselves; else the entry's event time counts
 * @param content the facts as JSON, {@link releve.care.Content}
 */
public record Filing(PatientRef patient, @Nullable Instant at, byte[] content) {}
