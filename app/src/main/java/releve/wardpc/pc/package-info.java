/**
 * The program on the ward PC ({@code releve wardpc}): fetches the ward's locked packs while the node answers, shows the newest to whoever
 * has the event code when nothing answers any more, keeps what is recorded meanwhile and hands it back once. It never keeps anything of a
 * patient in clear on the disk, and never drops an entry before the node has it.
 */
@NullMarked
package releve.wardpc.pc;

import org.jspecify.annotations.NullMarked;
