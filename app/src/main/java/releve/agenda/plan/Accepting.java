package releve.agenda.plan;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import releve.agenda.Council;
import releve.agenda.Judged;
import releve.agenda.Move;
import releve.rebooking.Hold;
import releve.rebooking.Session;
import releve.rebooking.Slot;
import releve.rebooking.Waiting;

/** Makes of a proposal the dates that are to be given, and looks whether what they rest on is still there. */
final class Accepting {
    private record Taken(String site, String room, Instant from, Instant until) {}

    private final Proposed proposed;
    private final Capacity capacity;
    private final ZoneId zone;
    private final Set<String> open;
    private final List<Taken> taken;

    Accepting(Proposed proposed, Capacity capacity, Council council, ZoneId zone) {
        this.proposed = proposed;
        this.capacity = capacity;
        this.zone = zone;
        var problem = proposed.posed().problem();
        this.open = capacity.on(problem.from(), problem.until()).stream()
                .filter(each -> each.closed().isEmpty())
                .map(Capacity.Open::id)
                .collect(Collectors.toSet());
        this.taken = council.rebooked().stream()
                .filter(Fixed::takesRoom)
                .filter(each -> !isKnown(each))
                .flatMap(each -> taken(each).stream())
                .toList();
    }

    /** The search knew of it, or it came out of it. */
    private boolean isKnown(Judged judged) {
        String key = judged.of().ref().key();
        return proposed.posed().fixed().containsKey(key) || proposed.accepted().contains(key);
    }

    private static Optional<Taken> taken(Judged judged) {
        var details = judged.of().booking().details();
        return judged.of()
                .booking()
                .findStart()
                .map(start -> new Taken(
                        Kinds.plain(details.site()),
                        Kinds.plain(details.unit()),
                        start,
                        start.plusSeconds(60L * Math.max(1, details.minutes()))));
    }

    /** Dates that hold, and the keys of cases whose place has gone meanwhile. */
    record Sorted(List<Move> moves, List<String> gone) {}

    Sorted of(Set<String> keys) {
        List<Move> moves = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Waiting each : proposed.posed().problem().cases()) {
            Optional<Slot> slot = proposed.plan().find(each.id());
            if (keys.contains(each.id()) && slot.isPresent()) {
                Session session = proposed.posed().session(slot.get().session()).orElseThrow();
                Move move = move(each, slot.get(), session);
                if (holds(each, session, move)) {
                    moves.add(move);
                } else {
                    gone.add(each.id());
                }
            }
        }
        return new Sorted(moves, gone);
    }

    private Move move(Waiting waiting, Slot slot, Session session) {
        WaitLine line = Optional.ofNullable(proposed.posed().waiting().get(waiting.id()))
                .orElseThrow();
        Instant start = session.day()
                .atTime(LocalTime.of(slot.start() / 60, slot.start() % 60))
                .atZone(zone)
                .toInstant();
        return Move.of(
                line.judged(),
                start,
                waiting.needs().minutes(),
                session.site(),
                session.room(),
                slot.surgeon().map(proposed.posed()::surgeon).orElse(""));
    }

    /** Whoever was put there by hand is there knowingly, also when the patient is away. */
    private boolean holds(Waiting waiting, Session session, Move move) {
        WaitLine line = Optional.ofNullable(proposed.posed().waiting().get(waiting.id()))
                .orElseThrow();
        boolean away = !(waiting.hold() instanceof Hold.Stays)
                && capacity.away(line.judged().of().patient()).containsKey(session.day());
        Instant until = move.start().plusSeconds(60L * move.minutes());
        return open.contains(session.id())
                && !away
                && taken.stream()
                        .noneMatch(each -> each.site().equals(Kinds.plain(move.site()))
                                && each.room().equals(Kinds.plain(move.room()))
                                && each.from().isBefore(until)
                                && move.start().isBefore(each.until()));
    }
}
