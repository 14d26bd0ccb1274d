package releve.rebooking;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A constraint that a plan breaks.
 *
 * @param cases that break it together, by id
 * @param at session, room, surgeon, site or equipment, and day where one matters
 */
public record Breach(Kind kind, SortedSet<String> cases, String at) {
    /** What is broken. */
    public enum Kind {
        /** The plan names a case or a session that is not there, or says nothing of a case that is. */
        UNKNOWN,
        /** A case that a person put somewhere is elsewhere, or one without a date has one. */
        MOVED,
        /** The session takes no such case. */
        KIND,
        /** Its surgeon may not do it, or is not there; or nobody is named. */
        SURGEON,
        /** Before its earliest day. */
        EARLY,
        /** The patient cannot come that day. */
        AWAY,
        /** A patient with two dates on a day. */
        PATIENT,
        /** Before the session begins or after it ends. */
        HOURS,
        /** Two cases in a room without the turnover between them. */
        ROOM,
        /** A surgeon in two places. */
        TWICE,
        /** More patients in intensive care than beds in a night. */
        BEDS,
        /** More cases than the equipment or department can have that day. */
        SUPPLY
    }

    public Breach {
        cases = new TreeSet<>(cases);
    }
}
