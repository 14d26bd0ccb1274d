package releve.wardpc.node;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import releve.access.Delays;
import releve.access.Delays.Count;
import releve.access.OneTimeCode;
import releve.access.Token;
import releve.bundle.SealMark;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;

/**
 * Which ward PCs there are: a code for a new one, spent once from that PC, and taking one back. Tokens have 256 bits and are never made to
 * wait; whoever shows a wrong one, or guesses at codes (60 bits), waits longer and longer.
 */
final class Enrolments {
    /** Long enough to walk to the ward. */
    static final Duration CODE_LASTS = Duration.ofHours(2);

    private static final int CODE_GROUPS = 3;

    /** Of each label the last one that was enrolled, unless it was removed since. */
    private static final String STANDING = """
            SELECT e.label, e.site, e.ward, e.mark, e.at FROM wardpc_enrolled e
            WHERE NOT EXISTS (SELECT 1 FROM wardpc_enrolled n WHERE n.label = e.label AND (n.at, n.token) > (e.at, e.token))
              AND NOT EXISTS (SELECT 1 FROM wardpc_removed r WHERE r.label = e.label AND r.at >= e.at)
            """;

    /** A code that may still be spent. */
    private static final String OPEN = """
            SELECT o.code, o.label, o.site, o.ward, o.until FROM wardpc_offer o
            WHERE o.until > :now AND NOT EXISTS (SELECT 1 FROM wardpc_enrolled e WHERE e.code = o.code)
              AND NOT EXISTS (SELECT 1 FROM wardpc_offer n WHERE n.label = o.label AND (n.at, n.code) > (o.at, o.code))
              AND NOT EXISTS (SELECT 1 FROM wardpc_removed r WHERE r.label = o.label AND r.at >= o.at)
            """;

    private final Journal journal;
    private final SecureRandom random;
    private final Clock clock;
    private final Delays delays;
    private final ReentrantLock redeeming = new ReentrantLock();

    Enrolments(Journal journal, SecureRandom random, Clock clock) {
        this.journal = journal;
        this.random = random;
        this.clock = clock;
        this.delays = new Delays(clock);
    }

    /** A code on its way to a ward. It prints as nothing but its label. */
    record Offer(String code, String label, String site, String ward, Instant until) {
        @Override
        public String toString() {
            return "Offer[" + label + "]";
        }
    }

    /** What came of a code or a token. */
    sealed interface Came {
        record In(Pc pc, Token token) implements Came {}

        record Wrong() implements Came {}

        record NotBefore(Instant until) implements Came {}
    }

    /** A second code for the same label ends the first. */
    Offer offer(String label, String site, String ward, Caller by) {
        String code = OneTimeCode.random(random, CODE_GROUPS);
        Instant until = clock.instant().plus(CODE_LASTS);
        var fact = new WardPcFact.Offered(label, site, ward, OneTimeCode.hex(code), until);
        file(fact.label(), fact, by);
        return new Offer(code, fact.label(), fact.site(), fact.ward(), until);
    }

    /** Spends a code. The PC brings the mark of a key that never leaves it. */
    Came redeem(String code, SealMark mark, String address) {
        List<Count> counts = List.of(new Count("wardpc-code/" + address, Delays.ADDRESS));
        redeeming.lock();
        try {
            return switch (delays.turn(counts)) {
                case Delays.Turn.NotBefore wait -> new Came.NotBefore(wait.until());
                case Delays.Turn.Go ignored -> {
                    Optional<Offer> offer = openOffer(OneTimeCode.hex(code));
                    if (offer.isEmpty()) {
                        yield new Came.Wrong();
                    }
                    delays.succeeded(counts);
                    yield enrolled(offer.get(), mark);
                }
            };
        } finally {
            redeeming.unlock();
        }
    }

    private Came enrolled(Offer offer, SealMark mark) {
        Token token = Token.random(random);
        var fact = new WardPcFact.Enrolled(
                offer.label(), offer.site(), offer.ward(), offer.code(), token.digest(), mark.toString());
        file(offer.label(), fact, new Caller(Pc.actor(offer.label()), Pc.ROLE));
        return new Came.In(new Pc(offer.label(), offer.site(), offer.ward(), mark, clock.instant()), token);
    }

    /** The ward PC that holds this token; a wrong one is counted. */
    Optional<Pc> find(String token) {
        return journal.read()
                .jdbi()
                .withHandle(handle -> handle.createQuery(STANDING + " AND e.token = :token")
                        .bind("token", Token.digest(token))
                        .map((row, context) -> pc(row))
                        .findFirst());
    }

    /** How long whoever showed a wrong token from there waits; nothing for the first ones. */
    Optional<Instant> wrongToken(String address) {
        return switch (delays.turn(List.of(new Count("wardpc-token/" + address, Delays.ADDRESS)))) {
            case Delays.Turn.NotBefore wait -> Optional.of(wait.until());
            case Delays.Turn.Go ignored -> Optional.empty();
        };
    }

    List<Pc> all() {
        return journal.read()
                .jdbi()
                .withHandle(handle -> handle.createQuery(STANDING + " ORDER BY e.site, e.ward, e.label")
                        .map((row, context) -> pc(row))
                        .list());
    }

    Optional<Pc> labelled(String label) {
        return all().stream().filter(pc -> pc.label().equals(label)).findFirst();
    }

    /** Codes that were made and not spent yet; the codes themselves are known to nobody here. */
    List<Offer> offers() {
        return journal.read()
                .jdbi()
                .withHandle(handle -> handle.createQuery(OPEN + " ORDER BY o.label")
                        .bind("now", clock.instant().toEpochMilli())
                        .map((row, context) -> offer(row))
                        .list());
    }

    private Optional<Offer> openOffer(String digest) {
        return offers().stream().filter(each -> each.code().equals(digest)).findFirst();
    }

    /** False when there is nothing of that label. */
    boolean remove(String label, String reason, Caller by) {
        boolean known = labelled(label).isPresent()
                || offers().stream().anyMatch(each -> each.label().equals(label));
        if (known) {
            file(label, new WardPcFact.Removed(label, reason), by);
        }
        return known;
    }

    private void file(String label, WardPcFact fact, Caller by) {
        journal.append(new Fact(fact.kind(), Pc.actor(label), by, Json.payload(fact)));
    }

    private static Pc pc(ResultSet row) throws SQLException {
        return new Pc(
                row.getString("label"),
                row.getString("site"),
                row.getString("ward"),
                new SealMark(HexFormat.of().parseHex(row.getString("mark"))),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                row.getString("code"),
                row.getString("label"),
                row.getString("site"),
                row.getString("ward"),
                Instant.ofEpochMilli(row.getLong("until")));
    }
}
