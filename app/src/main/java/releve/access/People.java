package releve.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The front door to accounts and ward PCs, for reading. */
public final class People {
    private static final String SELECT = """
            SELECT id, name, display, roles, wards, language, active, temporary, since, pin, password, epoch
            FROM access_account
            """;

    private static final String OFFERS = "SELECT label, ward, until FROM access_offer WHERE until > :now";

    /** As many names as fit a screen. */
    private static final String RECENT = """
            SELECT a.id, a.name, a.display, a.roles, a.wards, a.language, a.active, a.temporary, a.since, a.pin, a.password,
              a.epoch
            FROM access_last l JOIN access_account a ON a.id = l.account
            WHERE l.time >= :since AND a.active = 1 AND a.pin IS NOT NULL
              AND (l.place = :place OR instr(char(10) || a.wards || char(10), :ward) > 0
                OR instr(char(10) || a.wards || char(10), :alone) > 0)
            ORDER BY l.time DESC LIMIT 24
            """;

    private final Jdbi jdbi;

    public People(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** With what only this room may see. */
    record Person(
            Account account, @Nullable String pin, @Nullable String password, long epoch) {
        @Nullable
        String hash(SecretShape shape) {
            return switch (shape) {
                case PIN -> pin;
                case PASSWORD -> password;
            };
        }
    }

    /** Whether this journal's views have accounts at all: those of an older version get them at the next start. */
    public boolean known() {
        return jdbi.withHandle(
                        handle -> handle.createQuery("SELECT count(*) FROM sqlite_schema WHERE name = 'access_account'")
                                .mapTo(Integer.class)
                                .one())
                > 0;
    }

    /** Everybody, closed accounts too, by sign-in name. */
    public List<Account> all() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "ORDER BY key")
                .map((row, context) -> person(row).account())
                .list());
    }

    public Optional<Account> find(String id) {
        return person(id).map(Person::account);
    }

    public Account get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("there is no account " + id));
    }

    /** By sign-in name, however it is typed. */
    public Optional<Account> named(String name) {
        return personNamed(SignInName.key(name)).map(Person::account);
    }

    public List<WardPc> wardPcs() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT label, ward, since FROM access_pc ORDER BY ward, label")
                        .map((row, context) -> pc(row))
                        .list());
    }

    /** A computer on a ward on which PINs are taken. */
    public record WardPc(String label, String ward, Instant since) {}

    Optional<WardPc> wardPc(String tokenHash) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT label, ward, since FROM access_pc WHERE token = :token")
                        .bind("token", tokenHash)
                        .map((row, context) -> pc(row))
                        .findFirst());
    }

    /** When each person came in last, by account. */
    public Map<String, Instant> lastSignIns() {
        Map<String, Instant> last = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("SELECT account, time FROM access_last")
                .map((row, context) -> Map.entry(row.getString(1), Instant.ofEpochMilli(row.getLong(2))))
                .forEach(each -> last.put(each.getKey(), each.getValue())));
        return last;
    }

    /** The PC that a code was made for, while it is good. {@code since} is when it ends. */
    Optional<WardPc> offered(String codeHash, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(OFFERS + " AND code = :code")
                .bind("now", now.toEpochMilli())
                .bind("code", codeHash)
                .map((row, context) -> pc(row))
                .findFirst());
    }

    List<WardPc> offers(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(OFFERS + " ORDER BY ward, label")
                .bind("now", now.toEpochMilli())
                .map((row, context) -> pc(row))
                .list());
    }

    /** People with a PIN who came in on that PC, or whose ward it is on, after {@code since}. */
    List<Account> recent(WardPc pc, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(RECENT)
                .bind("since", since.toEpochMilli())
                .bind("place", Where.wardPc(pc.label()).words())
                .bind("ward", "\n" + pc.ward() + "\n")
                .bind("alone", "\n" + pc.ward().substring(pc.ward().indexOf('/') + 1) + "\n")
                .map((row, context) -> person(row).account())
                .list());
    }

    private static WardPc pc(ResultSet row) throws SQLException {
        return new WardPc(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3)));
    }

    Optional<Person> person(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> person(row))
                .findOne());
    }

    Optional<Person> personNamed(String key) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "WHERE key = :key")
                .bind("key", key)
                .map((row, context) -> person(row))
                .findOne());
    }

    List<Person> everybody() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "ORDER BY key")
                .map((row, context) -> person(row))
                .list());
    }

    private static Person person(ResultSet row) throws SQLException {
        String pin = row.getString(10);
        String password = row.getString(11);
        Account account = new Account(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                roles(row.getString(4)),
                words(row.getString(5), "\n"),
                row.getString(6),
                row.getBoolean(7),
                pin != null,
                password != null,
                row.getBoolean(8),
                Instant.ofEpochMilli(row.getLong(9)));
        return new Person(account, pin, password, row.getLong(12));
    }

    private static Set<Role> roles(String column) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        words(column, " ").forEach(code -> Role.find(code).ifPresent(roles::add));
        return roles;
    }

    private static Set<String> words(String column, String between) {
        Set<String> words = new TreeSet<>(Arrays.asList(column.split(between, -1)));
        words.remove("");
        return words;
    }
}
