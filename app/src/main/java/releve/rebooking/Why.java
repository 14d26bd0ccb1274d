package releve.rebooking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why a case has the date it has.
 *
 * @param day of its slot; the day after the last one when it has none
 * @param late days past its limit
 * @param passedBy sessions of its kind before that day, in their order, and what stands in the way of each; none: there is no session of its kind before
 */
public record Why(Waiting it, Optional<Slot> slot, LocalDate day, long late, List<Passed> passedBy) {
    public Why {
        passedBy = List.copyOf(passedBy);
    }

    /** A session that it does not take place in. */
    public record Passed(Session session, Reason reason) {}

    /** What binds: the first session it could have had if others had not come first. */
    public Optional<Passed> binding() {
        return passedBy.stream().filter(each -> each.reason().takenByOthers()).findFirst();
    }
}
