/**
 * What was asked of the laboratory and what came back. For wards and the laboratory. A preliminary value never takes the place of a
 * settled one, and a corrected value keeps the one it corrects in its history.
 */
@NullMarked
package releve.laboratory;

import org.jspecify.annotations.NullMarked;
