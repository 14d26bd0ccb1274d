package releve.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT label, ward, since FROM access_pc ORDER BY ward, label")
                .map((row, context) ->
                        new WardPc(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))))
                .list());
    }

    /** A computer on a ward on which PINs are taken. */
    public record WardPc(String label, String ward, Instant since) {}

    Optional<WardPc> wardPc(String tokenHash) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT label, ward, since FROM access_pc WHERE token = :token")
                .bind("token", tokenHash)
                .map((row, context) ->
                        new WardPc(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))))
                .findFirst());
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
