package releve.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A doorkeeper in memory, for the frame's own tests. Its people are synthetic. */
final class MemoryDoorkeeper implements Doorkeeper {
    static final String SECRET = "2468";

    static final String PC = "token-of-a-test-pc";

    final Set<String> handedOut = ConcurrentHashMap.newKeySet();
    final List<String> refusals = new CopyOnWriteArrayList<>();
    final AtomicInteger activities = new AtomicInteger();
    private final Map<String, Visitor> people = new ConcurrentHashMap<>();
    private final Map<String, String> sessions = new ConcurrentHashMap<>();
    private final Set<String> locked = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> permissions = new HashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    /** With a nurse who may see the sample page and a clerk who may not. */
    static MemoryDoorkeeper staffed() {
        var doorkeeper = new MemoryDoorkeeper();
        doorkeeper.add(new Visitor("u1", "Aline Exemple", Set.of("nurse"), Set.of("3A"), "", false));
        doorkeeper.add(new Visitor("u2", "Bruno Exemple", Set.of("clerk"), Set.of(), "nl", false));
        doorkeeper.permissions.put("nurse", Set.of("web.sample"));
        return doorkeeper;
    }

    private void add(Visitor visitor) {
        people.put(visitor.id(), visitor);
    }

    @Override
    public Duration lockAfter() {
        return Duration.ofMinutes(5);
    }

    @Override
    public boolean empty() {
        return people.isEmpty();
    }

    @Override
    public Optional<Visitor> visitor(String token) {
        return Optional.ofNullable(sessions.get(token))
                .map(people::get)
                .map(who -> new Visitor(
                        who.id(), who.name(), who.roles(), who.wards(), who.language(), locked.contains(token)));
    }

    @Override
    public void active(String token) {
        activities.incrementAndGet();
    }

    @Override
    public SignIn signIn(String name, String secret, Whence where) {
        if (name.equals("slow")) {
            return new SignIn.Wait(Duration.ofSeconds(8));
        }
        Optional<Visitor> who =
                people.values().stream().filter(each -> each.id().equals(name)).findFirst();
        return who.isPresent() && secret.equals(SECRET) ? in(who.get()) : new SignIn.Wrong();
    }

    @Override
    public Optional<WardPc> wardPc(String token) {
        return token.equals(PC)
                ? Optional.of(new WardPc("3A – desk", List.of(new WardPc.Known("u1", "Aline Exemple"))))
                : Optional.empty();
    }

    @Override
    public Enrolment enrol(String code, Whence where) {
        return code.equals("enrol-me") ? new Enrolment.In(PC, "3A – desk") : new Enrolment.Wrong();
    }

    @Override
    public boolean mustChange(Visitor visitor) {
        return handedOut.contains(visitor.id());
    }

    @Override
    public SignIn change(String token, String old, String fresh, Whence where) {
        if (!old.equals(SECRET)) {
            return new SignIn.Wrong();
        }
        Visitor who = visitor(token).orElseThrow();
        handedOut.remove(who.id());
        sessions.remove(token);
        return in(who);
    }

    private SignIn in(Visitor who) {
        String token = "token-of-a-test-session-" + count.incrementAndGet();
        sessions.put(token, who.id());
        return new SignIn.In(token, who);
    }

    @Override
    public SignIn first(String code, String name, String secret, Whence where) {
        if (!code.equals("one-time")) {
            return new SignIn.Wrong();
        }
        if (secret.length() < 12) {
            return new SignIn.Unfit("web.first.secret-hint");
        }
        var who = new Visitor("u9", name, Set.of("administrator"), Set.of(), "", false);
        add(who);
        return in(who);
    }

    @Override
    public void lock(String token) {
        locked.add(token);
    }

    @Override
    public SignIn unlock(String token, String secret, Whence where) {
        if (!secret.equals(SECRET)) {
            return new SignIn.Wrong();
        }
        locked.remove(token);
        return new SignIn.In(token, visitor(token).orElseThrow());
    }

    @Override
    public void signOut(String token) {
        sessions.remove(token);
        locked.remove(token);
    }

    @Override
    public List<OpenSession> sessions(String token) {
        Optional<Visitor> who = visitor(token);
        return sessions.entrySet().stream()
                .filter(each ->
                        who.isPresent() && each.getValue().equals(who.get().id()))
                .map(each -> new OpenSession(
                        "a test",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        false,
                        each.getKey().equals(token)))
                .toList();
    }

    @Override
    public OthersEnded endOthers(String token, String secret, Whence where) {
        return secret.equals(SECRET) ? new OthersEnded.Done(0) : new OthersEnded.Wrong();
    }

    @Override
    public void speaks(Visitor visitor, Language language) {
        people.put(
                visitor.id(),
                new Visitor(visitor.id(), visitor.name(), visitor.roles(), visitor.wards(), language.tag(), false));
    }

    @Override
    public boolean may(Visitor visitor, Permission permission) {
        return visitor.roles().stream()
                .anyMatch(role -> permissions.getOrDefault(role, Set.of()).contains(permission.key()));
    }

    @Override
    public void refused(Visitor visitor, Permission permission, String path) {
        refusals.add(visitor.id() + " " + permission.key() + " " + path);
    }

    List<String> tokens() {
        return new ArrayList<>(sessions.keySet());
    }
}
