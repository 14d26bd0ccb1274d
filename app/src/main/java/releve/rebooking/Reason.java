package releve.rebooking;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Why a case does not take place in a session. */
public sealed interface Reason {
    /** It must not be before that day. */
    record NotBefore(LocalDate earliest) implements Reason {}

    /** The patient cannot come. */
    record Away() implements Reason {}

    /** The patient has another date that day. */
    record SamePatient(List<String> cases) implements Reason {}

    /** None of those who may do it is there. */
    record NoSurgeon(Set<String> wanted) implements Reason {}

    /** It is longer than the whole session. */
    record TooLong(int minutes, int session) implements Reason {}

    /** No bed in intensive care that night; who lies there is planned too, or there is no bed at all. */
    record BedsFull(LocalDate night, List<String> cases) implements Reason {}

    /** Equipment or department taken by others, or not there at all. */
    record SupplyTaken(String what, List<String> cases) implements Reason {}

    /** The room is free for long enough, but whoever may do it operates elsewhere at the time. */
    record SurgeonElsewhere(Set<String> surgeons, List<String> cases) implements Reason {}

    /** No gap long enough between these. */
    record Full(List<String> cases) implements Reason {}

    /** Nothing stands in the way. A search that was given time leaves none of these on an earlier day. */
    record Open(int start) implements Reason {}

    /** Whether it would do if others had not come first. */
    default boolean takenByOthers() {
        return switch (this) {
            case NotBefore ignored -> false;
            case Away ignored -> false;
            case SamePatient ignored -> true;
            case NoSurgeon ignored -> false;
            case TooLong ignored -> false;
            case BedsFull full -> !full.cases().isEmpty();
            case SupplyTaken taken -> !taken.cases().isEmpty();
            case SurgeonElsewhere ignored -> true;
            case Full ignored -> true;
            case Open ignored -> false;
        };
    }
}
