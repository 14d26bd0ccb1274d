/** The program: {@link releve.Releve} is its entrance and wires the rooms. */
@NullMarked
package releve;

import org.jspecify.annotations.NullMarked;
