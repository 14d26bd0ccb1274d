package releve.bench.web;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import releve.access.Access;
import releve.access.AccessView;
import releve.access.Changed;
import releve.access.NewPerson;
import releve.access.Role;
import releve.bench.path.Delivery;
import releve.drill.Drill;
import releve.drill.Sent;
import releve.journal.Caller;
import releve.mirror.ListenerSettings;
import releve.mirror.Mirror;
import releve.ward.Census;
import releve.ward.Wards;

/** The drill's group before the load begins: its census is in the mirror, its staff have accounts, and the rest of its day is still to be sent. */
final class Town {
    private static final long SEED = 1;
    private static final int CONNECTIONS = 6;

    /** One in so many of the staff is a physician; the others are nurses. */
    private static final int PHYSICIANS = 6;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int SECRET = 16;

    private final Iterator<Sent> day;
    private final List<Person> people;
    private @Nullable Sent ahead;

    private Town(Iterator<Sent> day, List<Person> people, Sent ahead) {
        this.day = day;
        this.people = people;
        this.ahead = ahead;
    }

    List<Person> people() {
        return people;
    }

    /** Fills the folder with the first census and {@code people} accounts, spread over the wards evenly. */
    static Town built(Path data, int people) throws IOException {
        Iterator<Sent> day = wanted(new Drill(SEED, 1).messages());
        Clock clock = Clock.systemUTC();
        try (Mirror mirror = Mirror.open(data, List.of(new AccessView()), ListenerSettings.loopback(0), clock)) {
            List<byte[]> census = new ArrayList<>();
            Sent next = day.next();
            while (!next.at().isAfter(Drill.T0.minus(Drill.DAY))) {
                census.add(next.message());
                next = day.next();
            }
            new Delivery(census.iterator(), sent -> {}).send(mirror.port(), CONNECTIONS);
            while (mirror.journal().read().behind() > 0) {
                Thread.onSpinWait();
            }
            return new Town(day, hired(mirror, data, clock, people), next);
        }
    }

    private static Iterator<Sent> wanted(Iterator<Sent> all) {
        Iterable<Sent> sent = () -> all;
        return java.util.stream.StreamSupport.stream(sent.spliterator(), false)
                .filter(each -> !each.poll() && !each.controlId().isEmpty())
                .iterator();
    }

    private static List<Person> hired(Mirror mirror, Path data, Clock clock, int count) {
        List<Census.Ward> wards = new Wards(mirror.journal().read().jdbi())
                .census(null).wards().stream()
                        .filter(ward -> ward.beds().stream()
                                .anyMatch(bed -> !bed.occupants().isEmpty()))
                        .toList();
        var random = new SecureRandom();
        List<Person> people = new ArrayList<>();
        try (var access = new Access(mirror.journal(), clock, random, data)) {
            for (int i = 0; i < count; i++) {
                Census.Ward ward = wards.get(i % wards.size());
                var person = new Person("person" + i, secret(random), "/ward/" + ward.site() + "/" + ward.name());
                Role role = i % PHYSICIANS == 0 ? Role.PHYSICIAN : Role.NURSE;
                var hired = new NewPerson(
                        person.name(), "Synthetic " + i, Set.of(role), Set.of(ward.site() + "/" + ward.name()), "fr");
                if (access.add(hired, person.secret(), true, new Caller("bench", "administrator"))
                        instanceof Changed.Refused refused) {
                    throw new IllegalStateException(refused.objection().sentence());
                }
                people.add(person);
            }
        }
        return List.copyOf(people);
    }

    private static String secret(RandomGenerator random) {
        var text = new StringBuilder();
        for (int i = 0; i < SECRET; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** The next message of the day. */
    synchronized byte[] message() {
        Sent now = ahead;
        if (now == null) {
            throw new NoSuchElementException("the day is over: fewer or shorter rounds are needed");
        }
        ahead = day.hasNext() ? day.next() : null;
        return now.message();
    }
}
