/**
 * Who lies where, on one screen: a ward's board, and all wards for whoever places patients. It composes what the rooms below know and
 * what a chart says in short; it records nothing.
 */
@NullMarked
package releve.board;

import org.jspecify.annotations.NullMarked;
