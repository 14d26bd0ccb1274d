/**
 * Five days of the agenda, played against the real pages: a doctor, a nurse lead and a medical director judge each case, services open and
 * close meanwhile, telephone desks call the patients, and patients call. What came of it is counted in the journal, by other eyes than the
 * program's.
 */
@NullMarked
package releve.drill.agenda;

import org.jspecify.annotations.NullMarked;
