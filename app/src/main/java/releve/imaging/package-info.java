/**
 * Imaging examinations asked for and their reports. For wards and radiology. It keeps the words of a report, never the pictures.
 */
@NullMarked
package releve.imaging;

import org.jspecify.annotations.NullMarked;
