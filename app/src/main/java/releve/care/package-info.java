/**
 * The few words that all rooms of care share: a coded thing, a moment with its precision, an order's numbers and steps, the standing
 * of a result, a kind of data and how old it may be. For the rooms' facts, so that each word means one thing everywhere. It holds no tables and knows no HL7 syntax.
 */
@NullMarked
package releve.care;

import org.jspecify.annotations.NullMarked;
