package releve.wardpc.pc;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import releve.bundle.EventCode;
import releve.bundle.LockKey;
import releve.wardpc.PackHeading;
import releve.web.Doorkeeper;
import releve.web.Enrolment;
import releve.web.Language;
import releve.web.OpenSession;
import releve.web.OthersEnded;
import releve.web.Permission;
import releve.web.SignIn;
import releve.web.Visitor;
import releve.web.WardPc;
import releve.web.WayInLook;
import releve.web.Whence;

/**
 * The way in on a ward PC without a node: a name, and the event code of the sealed kit or one's own PIN. What proves the code is that it
 * opens a pack; nothing else is kept to compare it with. Sessions live in memory and lock after five minutes.
 */
final class PcDoor implements Doorkeeper {
    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final int LONGEST_NAME = 60;

    private final Shelf shelf;
    private final Pins pins;
    private final Waits waits;
    private final Clock clock;
    private final Supplier<String> secrets;

    /** One attempt at a time: each takes 64 MiB, on a PC that has little. */
    private final ReentrantLock attempt = new ReentrantLock(true);

    private final Map<String, Inside> sessions = new ConcurrentHashMap<>();

    PcDoor(Shelf shelf, Pins pins, Waits waits, Clock clock, Supplier<String> secrets) {
        this.shelf = shelf;
        this.pins = pins;
        this.waits = waits;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** The session of somebody whom a page has before it. */
    Inside inside(Visitor visitor) {
        return sessions.values().stream()
                .filter(each -> each.id().equals(visitor.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a visitor without a session"));
    }

    @Override
    public boolean empty() {
        return false;
    }

    @Override
    public Optional<Visitor> visitor(String token) {
        return find(token).map(Inside::visitor);
    }

    private Optional<Inside> find(String token) {
        Optional<Inside> found = Optional.ofNullable(sessions.get(token));
        found.filter(each -> each.seen().plus(IDLE).isBefore(clock.instant())).ifPresent(Inside::lock);
        return found;
    }

    @Override
    public void active(String token) {
        find(token).ifPresent(each -> each.active(clock.instant()));
    }

    @Override
    public Duration lockAfter() {
        return IDLE;
    }

    @Override
    public Optional<WardPc> wardPc(String token) {
        return Optional.empty();
    }

    @Override
    public Enrolment enrol(String code, Whence where) {
        return new Enrolment.Wrong();
    }

    @Override
    public SignIn signIn(String name, String secret, Whence where) {
        String plain = name.replaceAll("[()]", "").strip().replaceAll("\\s+", " ");
        if (plain.length() > LONGEST_NAME
                || plain.codePoints().filter(Character::isLetter).count() < 2) {
            return new SignIn.Unfit("pc.in.name-wanted");
        }
        return proven(plain, secret, keys -> {
            String token = secrets.get();
            var inside = new Inside("pc-" + secrets.get(), plain, keys, clock.instant());
            sessions.put(token, inside);
            return new SignIn.In(token, inside.visitor());
        });
    }

    private interface Proven {
        SignIn with(List<LockKey> keys);
    }

    private SignIn proven(String name, String secret, Proven then) {
        attempt.lock();
        try {
            Duration rest = waits.rest();
            if (!rest.isZero()) {
                return new SignIn.Wait(rest.plusSeconds(1));
            }
            if (shelf.wards().stream().allMatch(ward -> ward.packs().isEmpty())) {
                return new SignIn.Unfit("pc.in.no-pack");
            }
            Optional<EventCode> code = EventCode.read(secret);
            if (code.isEmpty() && !secret.matches("[0-9 ]{1,15}")) {
                return new SignIn.Unfit("pc.in.slip"); // no code and no PIN: no attempt at either
            }
            List<LockKey> keys = code.isPresent() ? opening(code.get()) : pins.open(name, secret.replace(" ", ""));
            if (keys.isEmpty()) {
                waits.failed();
                return new SignIn.Unfit(code.isPresent() ? "pc.in.other-kit" : "pc.in.wrong-pin");
            }
            waits.succeeded();
            return then.with(keys);
        } catch (IOException unreadable) {
            return new SignIn.Unfit("pc.in.broken");
        } finally {
            attempt.unlock();
        }
    }

    /** The key that this code is for the first pack it opens, the newest first. */
    private List<LockKey> opening(EventCode code) {
        List<Pack> packs =
                shelf.wards().stream().flatMap(ward -> ward.packs().stream()).toList();
        List<PackHeading.Kit> kits = packs.stream()
                .flatMap(pack -> pack.heading().kits().stream())
                .distinct()
                .toList();
        for (PackHeading.Kit kit : kits) {
            LockKey key = code.key(kit.saltBytes());
            boolean opens = packs.stream()
                    .filter(pack -> pack.heading().kits().contains(kit))
                    .anyMatch(pack -> pack.bundle().open(key).isPresent());
            if (opens) {
                return List.of(key);
            }
        }
        return List.of();
    }

    @Override
    public SignIn first(String code, String name, String secret, Whence where) {
        return new SignIn.Wrong();
    }

    @Override
    public void lock(String token) {
        find(token).ifPresent(Inside::lock);
    }

    @Override
    public SignIn unlock(String token, String secret, Whence where) {
        Optional<Inside> inside = find(token);
        return inside.isEmpty()
                ? new SignIn.Unfit("pc.in.gone")
                : proven(inside.get().name(), secret, keys -> {
                    inside.get().unlock(keys, clock.instant());
                    return new SignIn.In(token, inside.get().visitor());
                });
    }

    @Override
    public boolean mustChange(Visitor visitor) {
        return false;
    }

    /** A PIN of one's own for this PC, proven by the code or the PIN before. */
    @Override
    public SignIn change(String token, String old, String fresh, Whence where) {
        Optional<Inside> inside = find(token);
        Optional<String> objection = Pins.objection(fresh);
        if (inside.isEmpty() || objection.isPresent()) {
            return new SignIn.Unfit(objection.orElse("pc.in.gone"));
        }
        return proven(inside.get().name(), old, keys -> {
            try {
                pins.set(inside.get().name(), fresh, keys);
                return new SignIn.In(token, inside.get().visitor());
            } catch (IOException full) {
                return new SignIn.Unfit("pc.pin.disk");
            }
        });
    }

    @Override
    public void signOut(String token) {
        find(token).ifPresent(Inside::lock);
        sessions.remove(token);
    }

    @Override
    public List<OpenSession> sessions(String token) {
        return find(token)
                .map(each -> new OpenSession("", each.seen(), each.seen(), each.locked(), true))
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    public OthersEnded endOthers(String token, String secret, Whence where) {
        return new OthersEnded.Done(0);
    }

    @Override
    public void speaks(Visitor visitor, Language language) {
        inside(visitor).speaks(language.tag());
    }

    @Override
    public boolean may(Visitor visitor, Permission permission) {
        return false; // every page here is for whoever came in; nobody has more
    }

    @Override
    public void refused(Visitor visitor, Permission permission, String path) {
        // no page here asks for more than to be in
    }

    @Override
    public WayInLook look() {
        return new WayInLook("releve/pc/signIn.jte", "releve/pc/locked.jte", "releve/pc/ownPin.jte");
    }
}
