/** Tests of the drill: the same seed tells the same day, and what it tells agrees with what is true. */
@NullMarked
package releve.drill;

import org.jspecify.annotations.NullMarked;
