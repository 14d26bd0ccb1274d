/** Relève measured beside its peers: the same messages, the same machine, the same run. Nothing here is part of the product. */
@NullMarked
package releve.bench;

import org.jspecify.annotations.NullMarked;
