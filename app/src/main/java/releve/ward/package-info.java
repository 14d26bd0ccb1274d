/**
 * Who lies where: stays, beds, moves and the census of each ward. For wards and registration. It never drops a move: a cancelled one
 * stays in the stay's history and the stay is read as if it had not happened.
 */
@NullMarked
package releve.ward;

import org.jspecify.annotations.NullMarked;
