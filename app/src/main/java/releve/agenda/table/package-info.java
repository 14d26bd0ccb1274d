/**
 * The pages and papers on which doctor, nurse lead and medical director decide each case: a day's list, one case, the scribe's table, the
 * director's morning page. For theatre managers, physicians, the medical director and the crisis cell. They decide nothing: what three
 * people said is read from the room below.
 */
@NullMarked
package releve.agenda.table;

import org.jspecify.annotations.NullMarked;
