package releve.identity.directory;

import java.util.BitSet;
import java.util.function.Predicate;

/**
 * What is looked for.
 *
 * @param text as typed
 * @param present rows of patients who are in a bed now: first among equals
 * @param shown whether this hit may stand in the list at all; asked in the order of the list, for as many as it takes
 * @param most how long the list may be
 */
public record Search(String text, BitSet present, Predicate<Hit> shown, int most) {}
