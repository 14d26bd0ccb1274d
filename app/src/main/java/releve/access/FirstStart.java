package releve.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import releve.access.Delays.Count;
import releve.access.Delays.Turn;
import releve.journal.Caller;

/** The one-time code of a first start. Its hash lives in memory: a restart without an administrator makes another one. */
final class FirstStart {
    static final Duration LASTS = Duration.ofHours(1);

    /** 60 bits, behind a wait after a few failures. */
    private static final int GROUPS = 3;

    private static final Caller SELF = new Caller("releve", "first-start");

    private final Register register;
    private final Clock clock;
    private final SecureRandom random;
    private final Delays delays;
    private final ReentrantLock lock = new ReentrantLock();
    private byte @Nullable [] hash;
    private Instant until = Instant.MIN;

    FirstStart(Register register, Clock clock, SecureRandom random, Delays delays) {
        this.register = register;
        this.clock = clock;
        this.random = random;
        this.delays = delays;
    }

    /** A new code, which ends the one before; nothing when there is an administrator. */
    Optional<FirstCode> code() {
        lock.lock();
        try {
            if (register.hasAdministrator()) {
                hash = null;
                return Optional.empty();
            }
            String text = OneTimeCode.random(random, GROUPS);
            hash = OneTimeCode.hash(text);
            until = clock.instant().plus(LASTS);
            return Optional.of(new FirstCode(text, until));
        } finally {
            lock.unlock();
        }
    }

    FirstAdministrator create(String code, NewPerson person, String password, Where where) {
        List<Count> counts =
                List.of(new Count("first-start", Delays.NAME_ELSEWHERE), new Count(where.source(), Delays.ADDRESS));
        lock.lock();
        try {
            return switch (delays.turn(counts)) {
                case Turn.NotBefore wait -> new FirstAdministrator.Wait(wait.until());
                case Turn.Go go -> {
                    if (!right(code)) {
                        yield new FirstAdministrator.Wrong();
                    }
                    delays.succeeded(counts);
                    yield create(person, password);
                }
            };
        } finally {
            lock.unlock();
        }
    }

    private FirstAdministrator create(NewPerson person, String password) {
        Set<Role> roles = EnumSet.of(Role.ADMINISTRATOR);
        roles.addAll(person.roles());
        NewPerson first = new NewPerson(person.name(), person.display(), roles, person.wards(), person.language());
        return switch (register.add(first, password, false, SELF)) {
            case Changed.Refused refused -> new FirstAdministrator.Refused(refused.objection());
            case Changed.Done done -> {
                hash = null;
                yield new FirstAdministrator.Created(done.account());
            }
        };
    }

    private boolean right(String code) {
        return hash != null
                && clock.instant().isBefore(until)
                && !register.hasAdministrator()
                && MessageDigest.isEqual(hash, OneTimeCode.hash(code));
    }
}
