/**
 * Backlogs that nobody ever waited in: operations and consultations made from a seed, with a plan planted in them that keeps every limit that must be
 * kept. For tests, measurements and exercises of the search for new dates; everything in them is synthetic. Never used with a real waiting list.
 */
@NullMarked
package releve.rebooking.backlog;

import org.jspecify.annotations.NullMarked;
