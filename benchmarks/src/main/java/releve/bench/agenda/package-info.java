/** The first hour of the agenda: sorted, decided, called. */
@NullMarked
package releve.bench.agenda;

import org.jspecify.annotations.NullMarked;
