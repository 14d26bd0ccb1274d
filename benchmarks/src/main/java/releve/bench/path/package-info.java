/** The whole path, from a socket to the acknowledgement: one load generator, several servers, each in a process of its own. */
@NullMarked
package releve.bench.path;

import org.jspecify.annotations.NullMarked;
