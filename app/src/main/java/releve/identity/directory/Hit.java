package releve.identity.directory;

/**
 * A patient who fits a question.
 *
 * @param patient the row that stands for them after merges
 * @param row the row that fits, another one when it was merged
 * @param fit of the word that fits worst
 * @param earlier found by a name that no longer holds
 * @param byNumber found by a number
 */
public record Hit(long patient, long row, Fit fit, boolean earlier, boolean byNumber) {}
