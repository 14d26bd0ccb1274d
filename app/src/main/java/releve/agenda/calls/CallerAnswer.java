package releve.agenda.calls;

import java.util.List;
import java.util.Optional;
import releve.agenda.Judged;

/**
 * What there is to say to somebody who calls.
 *
 * @param decided the person with the appointments of which something was decided
 * @param undecided what stands from today on and of which nothing was
 */
public record CallerAnswer(Optional<ToCall> decided, List<Judged> undecided) {
    public CallerAnswer {
        undecided = List.copyOf(undecided);
    }
}
