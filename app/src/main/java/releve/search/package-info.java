/**
 * Finding a patient, and registering one whom nobody knows, for whoever receives patients or answers the telephone. It shows only what
 * its visitor may know of, and keeps every search as a fact.
 */
@NullMarked
package releve.search;

import org.jspecify.annotations.NullMarked;
