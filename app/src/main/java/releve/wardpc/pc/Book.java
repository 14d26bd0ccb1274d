package releve.wardpc.pc;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import releve.bundle.Bundle;
import releve.bundle.Checked;
import releve.bundle.Lock;
import releve.bundle.LockKey;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;
import releve.wardpc.Handed;
import releve.wardpc.Noted;
import releve.wardpc.Outcome;
import releve.wardpc.Speech;

/**
 * What is recorded on this PC: kept in a journal of its own before anybody is told so, each entry signed by the PC and locked for the node
 * and for whoever has the kit's code. An entry leaves the disk a week after the node answered, by a signed purge, and never before.
 */
final class Book implements AutoCloseable {
    /** Long enough to compare with what the node shows, after a weekend too. */
    static final Duration KEPT_AFTER_ANSWER = Duration.ofDays(7);

    private static final String ROWS = """
        SELECT n.form AS form, n.number AS number, n.item AS item, n.version AS version, n.kind AS kind,
          n.written AS written, n.seq AS seq, a.outcome AS outcome, a.why AS why, a.at AS at
        FROM pc_noted n LEFT JOIN pc_answer a USING (form)
        UNION ALL
        SELECT a.form, a.number, a.item, a.version, a.kind, a.written, NULL, a.outcome, a.why, a.at
        FROM pc_answer a LEFT JOIN pc_noted n USING (form) WHERE n.form IS NULL
        ORDER BY number
        """;

    /** What became of it, as the node said. */
    record Fate(Outcome outcome, String why, Instant at) {}

    /** @param seq where its words lie; absent when they were erased */
    record Row(PcFact.Label label, Optional<Long> seq, Optional<Fate> fate) {}

    private final Journal journal;
    private final Keys keys;
    private final Lock node;
    private final String label;
    private final Clock clock;
    private final SecureRandom random;
    private final ReentrantLock one = new ReentrantLock();

    Book(Path data, Keys keys, Enrolled enrolled, Clock clock, SecureRandom random) {
        this.journal = Journal.open(data, List.of(new PcView()), clock);
        this.keys = keys;
        this.node = enrolled.lock();
        this.label = enrolled.label();
        this.clock = clock;
        this.random = random;
    }

    /** In the order in which they were recorded. */
    List<Row> rows() {
        return journal.read()
                .jdbi()
                .withHandle(handle ->
                        handle.createQuery(ROWS).map((row, context) -> row(row)).list());
    }

    private static Row row(ResultSet row) throws SQLException {
        var label = new PcFact.Label(
                UUID.fromString(row.getString("form")),
                row.getLong("number"),
                UUID.fromString(row.getString("item")),
                row.getInt("version"),
                row.getString("kind"),
                Instant.ofEpochMilli(row.getLong("written")));
        long seq = row.getLong("seq");
        Optional<Long> kept = row.wasNull() ? Optional.empty() : Optional.of(seq);
        String outcome = row.getString("outcome");
        Optional<Fate> fate = outcome == null
                ? Optional.empty()
                : Optional.of(new Fate(
                        Outcome.valueOf(outcome), row.getString("why"), Instant.ofEpochMilli(row.getLong("at"))));
        return new Row(label, kept, fate);
    }

    /** Those that the node has not answered yet. */
    List<Row> waiting() {
        return rows().stream()
                .filter(row -> row.fate().isEmpty() && row.seq().isPresent())
                .toList();
    }

    /**
     * Keeps an entry, once for each form, and returns when it is durable.
     *
     * @param entry given the number that is next
     * @param author whose code opens it again on this PC
     */
    void keep(UUID form, LongFunction<Noted> entry, List<LockKey> author) {
        one.lock();
        try {
            List<Row> rows = rows();
            if (rows.stream().anyMatch(row -> row.label().form().equals(form))) {
                return;
            }
            Noted noted =
                    entry.apply(rows.isEmpty() ? 1 : rows.getLast().label().number() + 1);
            var told = new PcFact.Label(
                    form, noted.number(), noted.item(), noted.version(), noted.kind(), noted.written());
            List<Lock> locks = new ArrayList<>(List.of(node));
            author.forEach(key -> locks.add(key.lock()));
            byte[] content = Json.payload(Handed.sign(noted, keys.seal()));
            byte[] bundle = Bundle.lock(Json.payload(told), content, locks, keys.seal(), random);
            file(new PcFact.Noted(told, Base64.getEncoder().encodeToString(bundle)), "entry/" + form);
        } finally {
            one.unlock();
        }
    }

    /** The locked entry as it is handed back, in base64. */
    Optional<String> bundle(Row row) {
        return row.seq()
                .flatMap(journal.read()::findPayload)
                .map(payload -> Json.read(payload, PcFact.Noted.class).bundle());
    }

    /** An entry's words, for whoever has a key. */
    Optional<Noted> open(Row row, List<LockKey> with) {
        return bundle(row)
                .flatMap(text -> {
                    Checked checked = Bundle.check(
                            Base64.getDecoder().decode(text), keys.seal().mark());
                    return checked instanceof Checked.Sound(Bundle bundle)
                            ? with.stream()
                                    .flatMap(key -> bundle.open(key).stream())
                                    .findFirst()
                            : Optional.empty();
                })
                .map(bytes -> Json.read(bytes, Handed.class).read());
    }

    void answered(Row row, Speech.Answer answer) {
        file(
                new PcFact.Answered(row.label(), answer.outcome(), answer.why(), answer.seq(), clock.instant()),
                "entry/" + row.label().form());
    }

    void checked(Speech.SelfCheck check) {
        file(new PcFact.Checked(check), "pc/" + label);
    }

    void told(Speech.SelfCheck check) {
        file(new PcFact.Told(check.at()), "pc/" + label);
    }

    /** Self-checks, the oldest first. @param untold only those that the node does not know */
    List<Speech.SelfCheck> checks(boolean untold) {
        String sql = untold
                ? "SELECT c.body FROM pc_check c LEFT JOIN pc_told t USING (at) WHERE t.at IS NULL ORDER BY c.at"
                : "SELECT body FROM pc_check ORDER BY at";
        return journal.read()
                .jdbi()
                .withHandle(handle -> handle.createQuery(sql)
                        .map((row, context) ->
                                Json.read(row.getString(1).getBytes(StandardCharsets.UTF_8), Speech.SelfCheck.class))
                        .list());
    }

    /** Erases the words of what the node has had for a week. */
    void purge() {
        Instant limit = clock.instant().minus(KEPT_AFTER_ANSWER);
        List<Long> seqs = rows().stream()
                .filter(row ->
                        row.fate().filter(fate -> fate.at().isBefore(limit)).isPresent())
                .flatMap(row -> row.seq().stream())
                .toList();
        if (!seqs.isEmpty()) {
            journal.purge(seqs, "the node has had them for " + KEPT_AFTER_ANSWER.toDays() + " days", caller());
        }
    }

    private void file(PcFact fact, String subject) {
        journal.append(new Fact(fact.kind(), subject, caller(), Json.payload(fact)));
        journal.settle();
    }

    private Caller caller() {
        return new Caller("wardpc/" + label, "ward-pc");
    }

    @Override
    public void close() {
        journal.close();
    }
}
