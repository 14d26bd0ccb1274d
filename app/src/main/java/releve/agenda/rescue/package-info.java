/**
 * Reads the agenda of a department that has no feed: a CSV or an iCalendar export becomes bookings, and every line that cannot be
 * read is listed with its reason. For theatre and consultation offices that hold no more than such a file. It files nothing and keeps nothing: the same bytes give the same rows.
 */
@NullMarked
package releve.agenda.rescue;

import org.jspecify.annotations.NullMarked;
