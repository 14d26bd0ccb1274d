/** The LinuxForHealth converter as a contestant, in a process of its own because its libraries clash with everyone else's. */
@NullMarked
package releve.bench.converter;

import org.jspecify.annotations.NullMarked;
