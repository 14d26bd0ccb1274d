/**
 * The ward PC that needs nothing: what a node hands it (a locked pack of its ward), what it hands back (what was recorded there), and in
 * which words. {@code node} is the node's side, {@code pc} the program on the ward PC; both speak only the records of this package. It
 * never decides anything clinical: what conflicts is shown to a person.
 */
@NullMarked
package releve.wardpc;

import org.jspecify.annotations.NullMarked;
