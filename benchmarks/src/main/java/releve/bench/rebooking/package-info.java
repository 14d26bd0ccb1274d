/** New dates for what was put off: the search beside two plain rules and a maintained solver, on the same backlogs and for the same time. */
@NullMarked
package releve.bench.rebooking;

import org.jspecify.annotations.NullMarked;
