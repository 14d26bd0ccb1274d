/**
 * Bundles: bytes locked for whoever holds one of a few keys, under a heading that stays readable, signed by whoever locked them. For
 * whatever leaves a node: packs on a ward PC, entries on their way back. Knows nothing of hospitals, and keeps no key anywhere.
 */
@NullMarked
package releve.bundle;

import org.jspecify.annotations.NullMarked;
