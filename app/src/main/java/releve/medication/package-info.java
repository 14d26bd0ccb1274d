/**
 * What is prescribed, dispensed and given. For wards and the pharmacy. It repeats what was said; it computes no dose and no schedule.
 */
@NullMarked
package releve.medication;

import org.jspecify.annotations.NullMarked;
