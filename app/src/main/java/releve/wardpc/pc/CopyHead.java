package releve.wardpc.pc;

/**
 * What stands over everything that is shown of a pack, in words.
 *
 * @param asOf up to when the data reach
 * @param old the pack is past its end
 * @param newer when a newer pack was made that is not the one shown; blank when this is the newest
 */
public record CopyHead(String ward, String asOf, String made, String until, boolean old, String newer) {}
