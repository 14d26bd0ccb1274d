package releve.crisis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;

/** The front door: what was declared of the hospital, and how to declare, confirm and end it. */
public final class Crisis {
    private final Journal journal;

    public Crisis(Journal journal) {
        this.journal = journal;
    }

    /** All that was ever declared, the latest first. */
    public List<Declaration> all() {
        return journal.read()
                .jdbi()
                .withHandle(handle -> handle.createQuery("""
                        SELECT id, level, scope, cause, started, trusted, channels, told, declared, declared_by, confirmed,
                          confirmed_by, ended, ended_by, ended_from, words
                        FROM crisis_declaration WHERE declared IS NOT NULL ORDER BY declared DESC, id
                        """)
                        .map((row, context) -> declaration(row))
                        .list());
    }

    /** What holds now, the latest first. */
    public List<Declaration> standing() {
        return all().stream().filter(Declaration::stands).toList();
    }

    /** T0: the earliest last trusted time of the declarations that stand and concern the site. @param site any when blank */
    public Optional<Instant> trusted(String site) {
        return standing().stream().map(Declaration::trusted).min(Instant::compareTo);
    }

    public Optional<Declaration> find(UUID id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** A form that was filed before, perhaps before a restart, is not filed again. */
    void file(CrisisFact fact, UUID declaration, Caller by) {
        if (fact instanceof CrisisFact.Declared && find(declaration).isPresent()) {
            return;
        }
        journal.append(new Fact(fact.kind(), "crisis/" + declaration, by, Json.payload(fact)));
        journal.settle();
    }

    private static Declaration declaration(ResultSet row) throws SQLException {
        return new Declaration(
                UUID.fromString(row.getString("id")),
                Level.valueOf(row.getString("level")),
                row.getString("scope"),
                row.getString("cause"),
                Instant.ofEpochMilli(row.getLong("started")),
                Instant.ofEpochMilli(row.getLong("trusted")),
                row.getString("channels"),
                row.getString("told"),
                new Declaration.Said(Instant.ofEpochMilli(row.getLong("declared")), row.getString("declared_by")),
                said(row, "confirmed"),
                ended(row));
    }

    private static Optional<Declaration.End> ended(ResultSet row) throws SQLException {
        Optional<Declaration.Said> said = said(row, "ended");
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Declaration.End(
                        said.get(), Instant.ofEpochMilli(row.getLong("ended_from")), row.getString("words")));
    }

    private static Optional<Declaration.Said> said(ResultSet row, String what) throws SQLException {
        long at = row.getLong(what);
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Declaration.Said(Instant.ofEpochMilli(at), row.getString(what + "_by")));
    }
}
