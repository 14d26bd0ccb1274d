/**
 * The folder for a USB stick: program, Java runtime, start scripts, checksums and their signature, for a machine on which nothing is left to trust or to
 * install. For whoever prepares for the night and whoever starts from the stick in it. Knows nothing of hospitals, journal or pages, and never writes into
 * a folder that holds something else.
 */
@NullMarked
package releve.portable;

import org.jspecify.annotations.NullMarked;
