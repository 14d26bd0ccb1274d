/**
 * Calls to patients whose appointment was judged: who has to be called, by which team, what to say and what came of it; letters, text
 * messages and the entrance's list for those who were not reached. For telephone teams, with a screen or without, for the entrance and for
 * whoever answers patients who call. It decides nothing, and says nothing to a voice that has not named itself.
 */
@NullMarked
package releve.agenda.calls;

import org.jspecify.annotations.NullMarked;
