package releve.agenda.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import releve.agenda.Ballot;
import releve.agenda.CaseRef;
import releve.agenda.Judged;
import releve.agenda.Rest;
import releve.care.OrderRef;
import releve.crisis.ServiceState;
import releve.identity.PatientRef;

/** A case with the services that it rests on, as the value of a form's field: what somebody had before them when they spoke. */
final class Ballots {
    private static final int REF = 4;
    private static final int REST = 3;

    private Ballots() {}

    static Ballot of(Judged judged) {
        return new Ballot(judged.of().ref(), judged.rests());
    }

    static String written(Judged judged) {
        return written(of(judged));
    }

    static String written(Ballot ballot) {
        CaseRef ref = ballot.of();
        List<String> parts = new ArrayList<>(List.of(
                ref.patient().authority(),
                ref.patient().number(),
                ref.number().placer(),
                ref.number().filler()));
        for (Rest each : ballot.basis()) {
            parts.addAll(List.of(each.site(), each.service(), each.state().name()));
        }
        return Parts.joined(parts);
    }

    /** Nothing when it is none of ours. */
    static Optional<Ballot> read(String written) {
        try {
            List<String> parts = Parts.split(written);
            if (parts.size() < REF || (parts.size() - REF) % REST != 0) {
                return Optional.empty();
            }
            var ref = new CaseRef(
                    new PatientRef(parts.get(0), parts.get(1)), new OrderRef(parts.get(2), parts.get(REF - 1)));
            List<Rest> basis = new ArrayList<>();
            for (int at = REF; at < parts.size(); at += REST) {
                Optional<ServiceState> state = state(parts.get(at + 2));
                if (state.isEmpty()) {
                    return Optional.empty();
                }
                basis.add(new Rest(parts.get(at), parts.get(at + 1), state.get()));
            }
            return Optional.of(new Ballot(ref, basis));
        } catch (IllegalArgumentException noBallot) {
            return Optional.empty();
        }
    }

    private static Optional<ServiceState> state(String name) {
        return Arrays.stream(ServiceState.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
