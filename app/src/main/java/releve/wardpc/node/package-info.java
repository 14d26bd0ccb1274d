/**
 * The node's side of ward PCs: which ones there are, the locked packs that lie ready for them, what they hand back and what became of it.
 * For bed managers, administrators and whoever decides about a conflict. It never files anything that its own PC did not sign, and never
 * settles a conflict by itself.
 */
@NullMarked
package releve.wardpc.node;

import org.jspecify.annotations.NullMarked;
