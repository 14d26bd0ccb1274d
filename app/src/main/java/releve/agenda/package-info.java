/**
 * Appointments, with the telephone numbers to call people off by. For the phone teams and the consultations. It books nothing.
 */
@NullMarked
package releve.agenda;

import org.jspecify.annotations.NullMarked;
