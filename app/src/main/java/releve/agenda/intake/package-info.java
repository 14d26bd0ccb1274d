/**
 * The pages on which a department's export becomes bookings: it is handed in, looked at with its mapping, and taken whole or not at all.
 * For secretariats and telephone teams. It reads nothing by itself; what a line means is the matter of {@code releve.agenda.rescue}.
 */
@NullMarked
package releve.agenda.intake;

import org.jspecify.annotations.NullMarked;
