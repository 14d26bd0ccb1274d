/**
 * What is prescribed, dispensed and given. For wards and the pharmacy. It repeats what was said and reads from it
 * when the next dose is due, or that this cannot be read; it computes no dose.
 */
@NullMarked
package releve.medication;

import org.jspecify.annotations.NullMarked;
