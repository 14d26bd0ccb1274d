package releve.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One day of the group as a stream: nothing is made before it is asked for, and nothing sent is kept. */
final class Day implements Iterator<Sent> {
    private static final Duration HEARTBEAT = Duration.ofMinutes(5);

    private final House house;
    private final Chance chance;
    private @Nullable Sent ready;

    Day(House house, Chance chance) {
        this.house = house;
        this.chance = chance;
        Care care = Care.in(house, chance);
        Movements movements = new Movements(house, care.drugs(), care.papers(), chance.fork("movements"));
        new Load(house, care, movements, chance.fork("load")).plan();
        Emergencies emergencies =
                new Emergencies(house, movements, care.tubes(), care.pictures(), chance.fork("emergencies"));
        plan(emergencies);
        plan(care);
        plan(movements);
        plan(new Desk(house, care.papers(), care.tubes(), chance.fork("desk")));
        plan(new Registration(house, chance.fork("registration")));
        Feed.ALL.forEach(this::heartbeats);
    }

    private void plan(Emergencies emergencies) {
        int there = (int) Math.round(12 * house.scale);
        house.clock.during(house.start.minus(Load.TAKES), there, chance, emergencies::alreadyThere);
        scaled(Rhythm.ARRIVALS, 262, emergencies::arrival);
    }

    private void plan(Care care) {
        scaled(Rhythm.SAMPLING, 1_500, at -> told(stay -> care.tubes().request(at, stay)));
        scaled(Rhythm.IMAGING, 390, at -> told(stay -> care.pictures().order(at, stay)));
        scaled(Rhythm.RECORD, 640, care.drugs()::change);
        scaled(Rhythm.RECORD, 3_900, care.papers()::note);
    }

    /** Beds change hands in full at any scale, so that even a short drill puts the census to the test. */
    private void plan(Movements movements) {
        whole(Rhythm.MOVES, 142 - 66 * house.scale, movements::planned);
        whole(Rhythm.MOVES, 170, movements::discharge);
        whole(Rhythm.MOVES, 190, movements::transfer);
        whole(Rhythm.MOVES, 12, movements::swap);
        whole(Rhythm.MOVES, 30, movements::leaveOfAbsence);
        whole(Rhythm.ARRIVALS, 7, movements::birth);
    }

    private void plan(Desk desk) {
        house.clock.during(house.start.minus(Load.TAKES), (int) (4_000 * house.scale), chance, desk::book);
        scaled(Rhythm.OFFICE, 1_350, desk::consultation);
        scaled(Rhythm.OFFICE, 1_300, desk::book);
        scaled(Rhythm.OFFICE, 134, desk::operation);
    }

    private void plan(Registration registration) {
        scaled(Rhythm.RECORD, 40_000, registration::update);
        scaled(Rhythm.RECORD, 5_000, registration::personChanged);
        whole(Rhythm.RECORD, 40 + 900 * house.scale, registration::person);
        whole(Rhythm.OFFICE, 14, registration::duplicate);
        whole(Rhythm.RECORD, 60, registration::allergy);
        scaled(Rhythm.OFFICE, 120, registration::vaccination);
    }

    private void told(Consumer<Stay> event) {
        for (int tries = 0; tries < 100; tries++) {
            Stay stay = house.inWards.draw(chance).orElseThrow();
            if (stay.patient.told && !stay.patient.newborn) {
                event.accept(stay);
                return;
            }
        }
    }

    private void scaled(Rhythm rhythm, double perDay, Consumer<Instant> event) {
        whole(rhythm, perDay * house.scale, event);
    }

    private void whole(Rhythm rhythm, double perDay, Consumer<Instant> event) {
        house.daily(rhythm, perDay, chance, event);
    }

    private void heartbeats(Feed feed) {
        house.clock.at(house.start.minusSeconds(chance.between(0, 299)), at -> beat(feed, at));
    }

    private void beat(Feed feed, Instant at) {
        house.post.poll(feed, at);
        house.clock.at(at.plus(HEARTBEAT), next -> beat(feed, next));
    }

    @Override
    public boolean hasNext() {
        while (ready == null) {
            ready = house.post.next();
            if (ready == null && !house.clock.step()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Sent next() {
        if (!hasNext() || ready == null) {
            throw new NoSuchElementException("the day is over");
        }
        Sent sent = ready;
        ready = null;
        return sent;
    }
}
