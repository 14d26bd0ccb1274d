package releve.wardpc.node;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import releve.bundle.EventCode;
import releve.bundle.Lock;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;

/**
 * The event codes of sealed kits. The journal holds of each what packs are locked with; the code itself is given out once, to be printed,
 * and kept nowhere. A site may have several kits at a time: packs are locked for all that stand.
 */
public final class EventKeys {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int NAME = 4;
    private static final int SALT = 16;

    private final Journal journal;
    private final SecureRandom random;
    private final Clock clock;

    public EventKeys(Journal journal, SecureRandom random, Clock clock) {
        this.journal = journal;
        this.random = random;
        this.clock = clock;
    }

    /** Print the code, and keep it nowhere. */
    public record Made(String kit, EventCode code, Instant made) {}

    /** A kit that stands. @param salt of its code, hexadecimal, 16 bytes */
    public record Current(String kit, String site, Lock lock, String salt, Instant made) {}

    /** A new kit for a site, beside those that stand already. */
    public Made make(String site, Caller by) {
        EventCode code = EventCode.random(random);
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        String kit = name();
        var fact = new WardPcFact.EventKeyMade(
                kit, site, code.key(salt).lock().toString(), HexFormat.of().formatHex(salt));
        journal.append(new Fact(fact.kind(), "kit/" + kit, by, Json.payload(fact)));
        return new Made(kit, code, clock.instant());
    }

    /** The newest kit of the site. */
    public Optional<Current> current(String site) {
        return all(site).stream().findFirst();
    }

    /** All kits of the site that stand, the newest first. */
    public List<Current> all(String site) {
        return journal.read()
                .jdbi()
                .withHandle(handle -> handle.createQuery("""
                        SELECT kit, site, lock, salt, made FROM wardpc_kit
                        WHERE site = :site AND kit NOT IN (SELECT kit FROM wardpc_kit_gone)
                        ORDER BY made DESC, kit, lock
                        """)
                        .bind("site", site)
                        .map((row, context) -> current(row))
                        .list());
    }

    /** No pack is locked for it from now on. What was locked before stays open to whoever has its code. */
    public void withdraw(String kit, String reason, Caller by) {
        var fact = new WardPcFact.EventKeyWithdrawn(kit, reason);
        journal.append(new Fact(fact.kind(), "kit/" + kit, by, Json.payload(fact)));
    }

    /** Short enough to be written on a seal; not one that was given before. */
    private String name() {
        while (true) {
            var name = new StringBuilder();
            for (int i = 0; i < NAME; i++) {
                name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            boolean taken = journal.read()
                    .jdbi()
                    .withHandle(handle -> handle.createQuery("SELECT 1 FROM wardpc_kit WHERE kit = :kit")
                            .bind("kit", name.toString())
                            .mapTo(Integer.class)
                            .findFirst()
                            .isPresent());
            if (!taken) {
                return name.toString();
            }
        }
    }

    private static Current current(ResultSet row) throws SQLException {
        return new Current(
                row.getString("kit"),
                row.getString("site"),
                new Lock(HexFormat.of().parseHex(row.getString("lock"))),
                row.getString("salt"),
                Instant.ofEpochMilli(row.getLong("made")));
    }
}
