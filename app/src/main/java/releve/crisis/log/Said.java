package releve.crisis.log;

import java.time.Instant;
import java.util.Optional;

/**
 * What one version of an entry says.
 *
 * @param eventTime when it happened, by the clock on the wall
 * @param who said it, decided it, or is to do it; a function rather than a name
 * @param where sites and services in words; blank when it is about everything
 * @param until when a task is to be done, or when a meeting is
 * @param reason why this version replaces the one before; blank in the first
 */
record Said(
        EntrySort sort,
        Instant eventTime,
        String what,
        String who,
        String where,
        Optional<Instant> until,
        State state,
        String reason) {
    static final int LONGEST = 2000;
    static final int LONGEST_WORDS = 200;

    Said {
        what = lines(what.strip());
        who = who.strip();
        where = where.strip();
        reason = reason.strip();
        if (what.isEmpty() || what.length() > LONGEST) {
            throw new IllegalArgumentException("an entry of " + what.length() + " characters: 1 to " + LONGEST);
        }
        if (who.length() > LONGEST_WORDS || where.length() > LONGEST_WORDS || reason.length() > LONGEST) {
            throw new IllegalArgumentException("who, where or why is too long");
        }
        if (state == State.WITHDRAWN && reason.isEmpty()) {
            throw new IllegalArgumentException("a withdrawal says why");
        }
        if (sort == EntrySort.MEETING && until.isEmpty()) {
            throw new IllegalArgumentException("a meeting says when it is");
        }
    }

    /** Browsers end lines in two characters, and count them as one. */
    static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    /** The same in another state. */
    Said in(State other, String why) {
        return new Said(sort, eventTime, what, who, where, until, other, why);
    }
}
