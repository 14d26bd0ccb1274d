/**
 * How each service of each site works, and who is master there, on pages: a grid to be read across a room, the history of each cell, and the
 * forms that say something new. For the crisis cell, and for everybody to look at. It concludes nothing: every word in it was said by a person.
 */
@NullMarked
package releve.crisis.status;

import org.jspecify.annotations.NullMarked;
