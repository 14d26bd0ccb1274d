package releve.agenda.calls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import releve.agenda.calls.CallFact.Listed;
import releve.agenda.calls.CallFact.Member;
import releve.identity.PatientRef;

/** How patients are dealt out to teams: like cards, so that each team has some of the most urgent. */
final class Shares {
    private Shares() {}

    static List<List<Member>> of(List<ToCall> free, int teams, int most) {
        List<List<Member>> shares = new ArrayList<>();
        for (int team = 0; team < teams; team++) {
            List<Member> share = new ArrayList<>();
            for (int at = team; at < free.size() && share.size() < most; at += teams) {
                share.add(new Member(free.get(at).patient().ref(), free.get(at).toTell()));
            }
            shares.add(share);
        }
        return shares;
    }

    /** The key of the list of this team, the same when the form is sent again. */
    static UUID part(UUID form, int team) {
        return UUID.nameUUIDFromBytes((form + "/" + team).getBytes(StandardCharsets.UTF_8));
    }

    /** As the list was written. */
    static List<ToCall> inOrder(List<ToCall> persons, Listed list) {
        Map<PatientRef, Integer> place = new HashMap<>();
        list.members().forEach(each -> place.putIfAbsent(each.patient(), place.size()));
        List<ToCall> sorted = new ArrayList<>(persons);
        sorted.sort(Comparator.comparing(each -> each.refs().stream()
                .mapToInt(ref -> place.getOrDefault(ref, Integer.MAX_VALUE))
                .min()
                .orElse(Integer.MAX_VALUE)));
        return sorted;
    }
}
