/**
 * Back to normal: who waits for a new date and in which order, what theatres and clinics can take again, and a proposal of dates that a person changes
 * and accepts. For theatre managers, secretaries and the medical director. It decides nothing by itself: a proposal is no fact before it is accepted.
 */
@NullMarked
package releve.agenda.plan;

import org.jspecify.annotations.NullMarked;
