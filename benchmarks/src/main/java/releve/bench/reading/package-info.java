/** Reading ER7: the same messages through every reader, each piece of text touched. */
@NullMarked
package releve.bench.reading;

import org.jspecify.annotations.NullMarked;
