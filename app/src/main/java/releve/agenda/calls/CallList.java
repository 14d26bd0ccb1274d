package releve.agenda.calls;

import java.time.Instant;
import java.util.List;

/**
 * A list that a team has.
 *
 * @param left those who are still in this team's hands and wait for their call, in the list's order
 */
public record CallList(CallFact.Listed said, Instant given, List<ToCall> left) {
    public CallList {
        left = List.copyOf(left);
    }
}
