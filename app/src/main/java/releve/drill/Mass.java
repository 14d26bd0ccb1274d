package releve.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Many patients and many messages in constant memory, for measurements: patients come in, are cared for and leave, as many at a time as
 * there are beds. The same systems speak as in a drill; the bytes depend on seed and sizes only.
 */
public final class Mass implements Iterator<Sent> {
    private static final Duration SPREAD = Duration.ofDays(60);

    private final House house;
    private final Care care;
    private final Chance chance;
    private final long messages;
    private final long patients;
    private final List<Bed> beds;
    private final List<@Nullable Stay> present = new ArrayList<>();
    private final Instant from;
    private long made;
    private long admitted;
    private @Nullable Sent ready;

    public Mass(long seed, long patients, long messages) {
        if (patients < 1 || messages < 4 * patients) {
            throw new IllegalArgumentException(
                    messages + " messages: at least 4 for each of " + patients + " patients expected");
        }
        this.from = Drill.T0.minus(SPREAD);
        // A clock that has already stopped: nothing is planned ahead, so nothing piles up.
        this.house = new House(from, Instant.MIN, 1);
        this.chance = new Chance(seed);
        this.care = Care.in(house, chance);
        this.patients = patients;
        this.messages = messages;
        this.beds = house.group.wards().stream()
                .flatMap(ward -> ward.beds().stream())
                .filter(Bed::licensed)
                .limit(patients)
                .toList();
        beds.forEach(bed -> present.add(null));
    }

    public Tally tally() {
        return house.tally.copy();
    }

    @Override
    public boolean hasNext() {
        while (ready == null && made < messages) {
            ready = house.post.next();
            if (ready == null) {
                live();
            }
        }
        return ready != null;
    }

    @Override
    public Sent next() {
        if (!hasNext() || ready == null) {
            throw new NoSuchElementException("all " + messages + " messages were made");
        }
        Sent sent = ready;
        ready = null;
        made++;
        return sent;
    }

    /** A bed is looked at: someone comes when the plan is behind, else is cared for, or leaves when the next must come. */
    private void live() {
        Instant at = from.plus(Duration.ofMillis(made * (SPREAD.toMillis() / messages)));
        boolean behind = admitted < patients && admitted * messages <= made * patients;
        int place = behind
                ? (int) (admitted % beds.size())
                : chance.below((int) Math.min(beds.size(), Math.max(1, admitted)));
        Stay stay = present.get(place);
        if (behind) {
            if (stay != null) {
                house.adt.movement(at, "A03", stay.patient, null, at);
                house.end(stay);
            }
            present.set(place, come(at, beds.get(place)));
            admitted++;
        } else if (stay != null) {
            treat(at, stay);
        }
    }

    private Stay come(Instant at, Bed bed) {
        Patient patient = house.newPatient(bed.specialty(), chance);
        Stay stay = house.lay(patient, bed, at, chance);
        house.adt.person(at, "A28", patient);
        house.adt.whole(at, at, "A01", patient, null);
        return stay;
    }

    private void treat(Instant at, Stay stay) {
        switch (chance.below(6)) {
            case 0, 1 -> care.drugs().one(at, stay);
            case 2 -> care.tubes().past(at, stay, 1);
            case 3 -> house.adt.whole(at, at, "A08", stay.patient, null);
            case 4 -> care.pictures().past(at, stay);
            default -> care.papers().admission(at, stay);
        }
    }
}
