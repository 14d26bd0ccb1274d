package releve.agenda.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import releve.agenda.calls.CallFact.Advised;
import releve.agenda.calls.CallFact.CallWithdrawn;
import releve.agenda.calls.CallFact.Called;
import releve.agenda.calls.CallFact.Listed;
import releve.agenda.calls.CallFact.Returned;
import releve.agenda.calls.CallFact.Taken;
import releve.agenda.calls.CallFact.Written;

/**
 * Where the calls to one person stand: a pure function of what was filed of them. A person is in one pair of hands at most: who takes them
 * while another has them takes nothing, whatever arrived first.
 *
 * @param hold in whose hands they are now
 * @param missed calls since somebody was last spoken to, the earliest first
 * @param calls every call that stands, the earliest first
 * @param clinician since when they wait for a clinician to call back
 * @param written what was last sent, and when
 */
public record CallState(
        Optional<Hold> hold,
        List<Called> missed,
        List<Called> calls,
        boolean dead,
        Optional<Instant> clinician,
        Map<Means, Instant> written) {
    public CallState {
        missed = List.copyOf(missed);
        calls = List.copyOf(calls);
        written = Map.copyOf(written);
    }

    /** @param heard of this person, under any of their numbers, in order */
    static CallState of(List<CallHeard> heard, Instant now) {
        var fold = new Fold(withdrawn(heard));
        heard.forEach(fold::hear);
        return fold.at(now);
    }

    private static Set<UUID> withdrawn(List<CallHeard> heard) {
        Set<UUID> withdrawn = new HashSet<>();
        for (CallHeard each : heard) {
            if (each.fact() instanceof CallWithdrawn it) {
                withdrawn.add(it.of());
            }
        }
        return withdrawn;
    }

    /** The last that was said of an appointment. */
    Optional<Told> told(Errand errand) {
        return calls.reversed().stream()
                .flatMap(each -> each.told().stream())
                .filter(errand::isMeantBy)
                .findFirst();
    }

    boolean isTold(Errand errand) {
        return told(errand).filter(errand::isSaidBy).isPresent();
    }

    /** Numbers at which somebody else answered. */
    Set<String> wrong() {
        Set<String> wrong = new HashSet<>();
        for (Called each : calls) {
            if (each.outcome() == Outcome.WRONG_NUMBER) {
                wrong.add(each.telephone());
            }
        }
        return wrong;
    }

    private static final class Fold {
        private final Set<UUID> withdrawn;
        private @Nullable Hold hold;
        private @Nullable Instant clinician;
        private boolean dead;
        private List<Called> missed = new ArrayList<>();
        private final List<Called> calls = new ArrayList<>();
        private final Map<Means, Instant> written = new TreeMap<>();

        /** What was let go of: within one millisecond that may be read before it was taken. */
        private final Set<UUID> over = new HashSet<>();

        Fold(Set<UUID> withdrawn) {
            this.withdrawn = withdrawn;
        }

        void hear(CallHeard heard) {
            switch (heard.fact()) {
                case Listed it -> take(new Hold(it.form(), it.team(), heard.by(), it.until()), heard.at());
                case Taken it -> take(new Hold(it.form(), "", heard.by(), it.until()), heard.at());
                case Returned it -> release(it.of());
                case Called it -> call(it, heard.at());
                case Advised ignored -> clinician = null;
                case CallWithdrawn ignored -> {}
                case Written it -> written.put(it.means(), heard.at());
                case CallFact.SettingsSet ignored -> {}
            }
        }

        private void take(Hold wanted, Instant at) {
            if (!over.contains(wanted.of()) && (hold == null || !hold.holds(at))) {
                hold = wanted;
            }
        }

        private void release(UUID of) {
            over.add(of);
            if (hold != null && hold.of().equals(of)) {
                hold = null;
            }
        }

        /** What was withdrawn counts for nothing, but whoever filed it has let go of the patient. */
        private void call(Called it, Instant at) {
            boolean stands = !withdrawn.contains(it.form());
            release(it.of());
            if (!stands) {
                return;
            }
            calls.add(it);
            if (it.outcome().isMissed()) {
                missed.add(it);
                return;
            }
            hold = null;
            missed = new ArrayList<>();
            dead |= it.outcome() == Outcome.DECEASED;
            if (it.outcome() == Outcome.WANTS_CLINICIAN) {
                clinician = at;
            }
        }

        CallState at(Instant now) {
            boolean held = hold != null && hold.holds(now);
            return new CallState(
                    held ? Optional.ofNullable(hold) : Optional.empty(),
                    missed,
                    calls,
                    dead,
                    Optional.ofNullable(clinician),
                    written);
        }
    }
}
