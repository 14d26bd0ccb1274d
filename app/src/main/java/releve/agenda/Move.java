package releve.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A new date for one case.
 *
 * @param seen the case, and how the services that it rests on were said to work then when the date was given
 * @param from the start that it had before
 * @param surgeon as sessions name them; blank where it takes whoever holds the session
 */
public record Move(
        Ballot seen, Optional<Instant> from, Instant start, int minutes, String site, String room, String surgeon) {
    public Move {
        if (minutes < 1 || minutes > 24 * 60) {
            throw new IllegalArgumentException("a date of " + minutes + " minutes: 1 to 1,440 expected");
        }
        site = site.strip();
        room = room.strip();
        surgeon = surgeon.strip();
    }

    /** Before anybody asked how the services work then. */
    public static Move of(Judged judged, Instant start, int minutes, String site, String room, String surgeon) {
        return new Move(
                new Ballot(judged.of().ref(), List.of()),
                judged.of().booking().findStart(),
                start,
                minutes,
                site,
                room,
                surgeon);
    }

    Move resting(List<Rest> basis) {
        return new Move(new Ballot(seen.of(), basis), from, start, minutes, site, room, surgeon);
    }

    public CaseRef of() {
        return seen.of();
    }
}
