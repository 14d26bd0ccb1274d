/**
 * HL7 v2 in its ER7 (pipe and hat) encoding: a tolerant reader, a writer, timestamps, batches and MLLP frames. For the mirror, the
 * drill and anyone who needs a reader that keeps what it cannot read. It knows nothing of hospitals, web or database.
 */
@NullMarked
package releve.hl7;

import org.jspecify.annotations.NullMarked;
