@NullMarked
package releve.hl7;

import org.jspecify.annotations.NullMarked;
