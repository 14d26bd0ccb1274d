package releve.access;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import releve.access.AccessFact.AccountAdded;
import releve.access.AccessFact.AccountChanged;
import releve.access.AccessFact.AccountDisabled;
import releve.access.AccessFact.AccountEnabled;
import releve.access.AccessFact.Imported;
import releve.access.AccessFact.PasswordReset;
import releve.access.AccessFact.PinReset;
import releve.access.AccessFact.StaffImported;
import releve.access.People.Person;
import releve.access.StaffOutcome.Handout;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;

/**
 * The accounts, written one change at a time. It keeps them in memory, since every request asks for one, and it is the only one
 * that changes them while the journal is open.
 */
final class Register {
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;

    private final Journal journal;
    private final People people;
    private final Secrets secrets;
    private final SecureRandom random;
    private final ReentrantLock one = new ReentrantLock();
    private final Map<String, Person> byId = new ConcurrentHashMap<>();
    private final Map<String, String> byKey = new ConcurrentHashMap<>();

    Register(Journal journal, Secrets secrets, SecureRandom random) {
        this.journal = journal;
        this.people = new People(journal.read().jdbi());
        this.secrets = secrets;
        this.random = random;
        people.everybody().forEach(this::remember);
    }

    Optional<Person> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Person> named(String name) {
        return Optional.ofNullable(byKey.get(SignInName.key(name))).flatMap(this::find);
    }

    Set<String> keys() {
        return Set.copyOf(byKey.keySet());
    }

    /** An account with no secret at all is good for nothing until it is reset. */
    Changed add(NewPerson person, @Nullable String secret, boolean temporary, Caller by) {
        one.lock();
        try {
            Optional<Objection> objection = objection(person, secret);
            if (objection.isPresent()) {
                return new Changed.Refused(objection.get());
            }
            String id = newId();
            SecretShape shape = secret == null ? null : SecretShape.of(secret).orElseThrow();
            String hash = secret == null ? null : secrets.hash(secret);
            return write(
                    id,
                    new AccountAdded(
                            person,
                            shape == SecretShape.PIN ? hash : null,
                            shape == SecretShape.PASSWORD ? hash : null,
                            temporary && secret != null),
                    by);
        } finally {
            one.unlock();
        }
    }

    private Optional<Objection> objection(NewPerson person, @Nullable String secret) {
        return person.objection()
                .or(() -> byKey.containsKey(SignInName.key(person.name()))
                        ? Optional.of(Objection.NAME_TAKEN)
                        : Optional.empty())
                .or(() -> secret == null ? Optional.empty() : objection(secret, person.name(), person.roles()));
    }

    private static Optional<Objection> objection(String secret, String name, Set<Role> roles) {
        return SecretShape.objection(secret, name)
                .or(() -> roles.contains(Role.ADMINISTRATOR)
                                && SecretShape.of(secret).equals(Optional.of(SecretShape.PIN))
                        ? Optional.of(Objection.PASSWORD_NEEDED)
                        : Optional.empty());
    }

    /** Everything but the sign-in name, which is taken from the account. */
    Changed change(String id, NewPerson wish, Caller by) {
        return with(id, before -> {
            NewPerson person =
                    new NewPerson(before.account().name(), wish.display(), wish.roles(), wish.wards(), wish.language());
            Optional<Objection> objection = person.objection();
            if (objection.isEmpty() && !person.roles().contains(Role.ADMINISTRATOR) && lastAdministrator(before)) {
                objection = Optional.of(Objection.LAST_ADMINISTRATOR);
            }
            return objection
                    .<Changed>map(Changed.Refused::new)
                    .orElseGet(() -> write(id, new AccountChanged(person), by));
        });
    }

    Changed disable(String id, String reason, Caller by) {
        return with(id, before -> {
            if (reasonMissing(reason)) {
                return new Changed.Refused(Objection.REASON_MISSING);
            }
            return lastAdministrator(before)
                    ? new Changed.Refused(Objection.LAST_ADMINISTRATOR)
                    : write(id, new AccountDisabled(reason.strip()), by);
        });
    }

    Changed enable(String id, String reason, Caller by) {
        return with(
                id,
                before -> reasonMissing(reason)
                        ? new Changed.Refused(Objection.REASON_MISSING)
                        : write(id, new AccountEnabled(reason.strip()), by));
    }

    /** @param temporary given by somebody else: its owner changes it */
    Changed reset(String id, String secret, boolean temporary, Caller by) {
        return with(id, before -> {
            Account account = before.account();
            Optional<Objection> objection = objection(secret, account.name(), account.roles());
            if (objection.isPresent()) {
                return new Changed.Refused(objection.get());
            }
            String hash = secrets.hash(secret);
            return write(
                    id,
                    switch (SecretShape.of(secret).orElseThrow()) {
                        case PIN -> new PinReset(hash, temporary);
                        case PASSWORD -> new PasswordReset(hash, temporary);
                    },
                    by);
        });
    }

    /** All of them in one entry, or none. PINs are handed out before anything is kept: if that fails, nobody was imported. */
    StaffOutcome add(List<NewPerson> list, FirstSecret kind, Consumer<List<Handout>> handOut, Caller by) {
        one.lock();
        try {
            long names = list.stream()
                    .map(person -> SignInName.key(person.name()))
                    .distinct()
                    .count();
            if (list.isEmpty()
                    || names != list.size()
                    || list.stream().anyMatch(person -> objection(person, null).isPresent())) {
                return new StaffOutcome.Refused(Objection.LIST_CHANGED);
            }
            List<Given> given = list.stream()
                    .map(person -> new Given(person, fresh(person.roles(), kind)))
                    .toList();
            handOut.accept(given.stream()
                    .flatMap(each -> each.secret().stream().map(secret -> new Handout(each.person(), secret)))
                    .toList());
            List<Imported> imported = given.parallelStream().map(this::imported).toList();
            StaffImported fact = new StaffImported(imported);
            journal.append(new Fact(fact.kind(), "accounts", by, Json.payload(fact)));
            people.everybody().forEach(this::remember);
            return new StaffOutcome.Kept(imported.size());
        } finally {
            one.unlock();
        }
    }

    private record Given(NewPerson person, Optional<String> secret) {}

    private Imported imported(Given given) {
        @Nullable String hash = given.secret().map(secrets::hash).orElse(null);
        boolean pin = given.secret().flatMap(SecretShape::of).equals(Optional.of(SecretShape.PIN));
        return new Imported(newId(), given.person(), pin ? hash : null, pin ? null : hash);
    }

    /** A PIN or password nobody chose, for somebody with these roles. */
    Optional<String> fresh(Set<Role> roles, FirstSecret kind) {
        return switch (kind) {
            case NONE -> Optional.empty();
            case PIN ->
                Optional.of(roles.contains(Role.ADMINISTRATOR) ? secrets.randomPassword() : secrets.randomPin());
            case PASSWORD -> Optional.of(secrets.randomPassword());
        };
    }

    /** Active, an administrator, and with a password this node can check. */
    boolean hasAdministrator() {
        return byId.values().stream().anyMatch(this::administers);
    }

    private boolean administers(Person person) {
        return person.account().active()
                && person.account().roles().contains(Role.ADMINISTRATOR)
                && secrets.ours(person.password());
    }

    private boolean lastAdministrator(Person person) {
        return administers(person)
                && byId.values().stream().filter(this::administers).count() == 1;
    }

    static boolean reasonMissing(String reason) {
        int length = reason.strip().length();
        return length < SHORTEST_REASON || length > LONGEST_REASON;
    }

    private interface Change {
        Changed of(Person before);
    }

    private Changed with(String id, Change change) {
        one.lock();
        try {
            return find(id).map(change::of).orElseGet(() -> new Changed.Refused(Objection.NO_ACCOUNT));
        } finally {
            one.unlock();
        }
    }

    private Changed write(String id, AccessFact fact, Caller by) {
        journal.append(new Fact(fact.kind(), AccessView.ACCOUNT + id, by, Json.payload(fact)));
        recall(id);
        return new Changed.Done(find(id).orElseThrow().account());
    }

    private void recall(String id) {
        remember(people.person(id)
                .orElseThrow(() -> new IllegalStateException("account " + id + " was kept, but its view is missing")));
    }

    private void remember(Person person) {
        byId.put(person.account().id(), person);
        byKey.put(SignInName.key(person.account().name()), person.account().id());
    }

    private String newId() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static String role(Set<Role> roles) {
        return roles.stream().map(Role::code).collect(Collectors.joining("+"));
    }
}
