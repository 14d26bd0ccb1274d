/**
 * The pages on which a hospital changes its own tables of the agenda, part by part, with what would change before anything is saved. For
 * theatre managers and the medical director. It decides no case.
 */
@NullMarked
package releve.agenda.rules;

import org.jspecify.annotations.NullMarked;
