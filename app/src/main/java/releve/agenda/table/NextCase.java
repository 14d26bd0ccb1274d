package releve.agenda.table;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import releve.agenda.Judged;
import releve.agenda.Standing;
import releve.agenda.Voice;
import releve.web.Visit;

/** Where a reader goes from one case: to the next of the same list on which their word is missing. */
final class NextCase {
    private final CouncilRoom room;

    NextCase(CouncilRoom room) {
        this.room = room;
    }

    /** The address after a word was filed; of the list when none is left. */
    String address(Visit visit, Judged of, ListFilter filter) {
        String done = "&done=" + URLEncoder.encode(CouncilRoom.key(of.of().ref()), StandardCharsets.UTF_8);
        return find(visit, of, filter)
                .map(next -> CouncilRoom.path(next.of().ref()) + filter.query() + done)
                .orElse(CouncilRoom.PATH + filter.query() + done);
    }

    /** The next one's address, or blank. */
    String after(Visit visit, Judged of, ListFilter filter) {
        return find(visit, of, filter)
                .map(next -> CouncilRoom.path(next.of().ref()) + filter.query())
                .orElse("");
    }

    private Optional<Judged> find(Visit visit, Judged of, ListFilter filter) {
        List<Voice> voices = room.voices(visit);
        boolean settles = voices.isEmpty();
        // Without the list's own stage: the case that was just decided has left it, and is the place to go on from.
        List<Judged> all = filter.in(Optional.empty()).of(room.day(filter.day()));
        int here = -1;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).of().ref().equals(of.of().ref())) {
                here = i;
            }
        }
        for (int step = 1; step <= all.size(); step++) {
            Judged next = all.get((here + step) % all.size());
            boolean other = !next.of().ref().equals(of.of().ref());
            if (other && (settles ? next.standing() instanceof Standing.Disagreed : waits(next, voices))) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    /** Open, and one of these has not spoken. */
    static boolean waits(Judged judged, List<Voice> voices) {
        return judged.standing() instanceof Standing.Open open
                && voices.stream().anyMatch(each -> !open.words().containsKey(each));
    }
}
