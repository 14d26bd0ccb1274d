package releve.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who came in, who saw, printed and changed what, and why: what the data protection officer and the auditor read. */
public final class Trail {
    public static final int PAGE = 100;

    private static final String LINE = """
            SELECT t.seq, t.time, t.actor, coalesce(a.display, ''), t.role, t.kind, t.subject, t.what, t.why, coalesce(s.display, '')
            FROM access_trail t LEFT JOIN access_account a ON 'account/' || a.id = t.actor
              LEFT JOIN access_account s ON 'account/' || s.id = t.subject
            """;
    private static final String GLASS = """
            SELECT g.seq, g.actor, coalesce(a.display, ''), g.subject, g.reason, g.broken, g.until, g.reviewer, g.verdict,
              coalesce(g.note, ''), g.reviewed
            FROM access_glass g LEFT JOIN access_account a ON 'account/' || a.id = g.actor
            """;

    private final Jdbi jdbi;

    public Trail(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * One thing somebody did.
     *
     * @param seq the entry of the journal that proves it
     * @param actor {@code account/ID}, or a program
     * @param name of the person, where it is one
     * @param kind {@code access.seen}, {@code access.signed-in}, …
     * @param about the name of the person whose account the subject is, if it is one
     */
    public record Line(
            long seq,
            Instant time,
            String actor,
            String name,
            String role,
            String kind,
            String subject,
            String what,
            String why,
            String about) {}

    /**
     * What somebody wants to know; blank or empty asks nothing.
     *
     * @param person a sign-in name, or a part of a name
     * @param patient a number, or {@code AUTHORITY/NUMBER}
     * @param kind {@code access.seen}
     */
    public record Question(
            String person, String patient, String kind, Optional<Instant> from, Optional<Instant> until) {
        public static final Question EVERYTHING = new Question("", "", "", Optional.empty(), Optional.empty());
    }

    private static final String ASKED = """
            WHERE t.seq < :before AND t.time >= :from AND t.time < :until
              AND (:kind = '' OR t.kind = :kind)
              AND (:patient = '' OR t.subject LIKE 'patient/%'
                AND (t.subject = 'patient/' || :patient OR substr(t.subject, -length(:patient) - 1) = '/' || :patient))
              AND (:person = '' OR t.actor IN (SELECT 'account/' || id FROM access_account
                WHERE key = :key OR instr(lower(display), lower(:person)) > 0))
            ORDER BY t.seq DESC LIMIT :most
            """;

    /** The latest lines that answer it, before entry {@code before}. */
    public List<Line> find(Question question, long before, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(LINE + ASKED)
                .bind("before", before)
                .bind("from", question.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE))
                .bind("until", question.until().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE))
                .bind("kind", question.kind())
                .bind("patient", question.patient())
                .bind("person", question.person())
                .bind("key", SignInName.key(question.person()))
                .bind("most", most)
                .map((row, context) -> line(row))
                .list());
    }

    /** The latest lines before entry {@code before} ({@code Long.MAX_VALUE} for the end), at most {@link #PAGE}. */
    public List<Line> latest(long before) {
        return lines("WHERE t.seq < :before", before, null);
    }

    /** Who saw this patient, or what was done to this account. */
    public List<Line> of(String subject, long before) {
        return lines("WHERE t.subject = :value AND t.seq < :before", before, subject);
    }

    /** What the person of this account did. */
    public List<Line> by(String account, long before) {
        return lines("WHERE t.actor = 'account/' || :value AND t.seq < :before", before, account);
    }

    private List<Line> lines(String where, long before, @Nullable String value) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(LINE + where + " ORDER BY t.seq DESC LIMIT " + PAGE)
                    .bind("before", before);
            if (value != null) {
                query.bind("value", value);
            }
            return query.map((row, context) -> line(row)).list();
        });
    }

    /** Broken glass that nobody has settled yet, the oldest first. */
    public List<BrokenGlass> toReview() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        GLASS + "WHERE g.verdict IS NULL OR g.verdict = 'TO_BE_CLARIFIED' ORDER BY g.seq")
                .map((row, context) -> glass(row))
                .list());
    }

    /** The glass that entry broke. */
    public Optional<BrokenGlass> glass(long seq) {
        return jdbi.withHandle(handle -> handle.createQuery(GLASS + "WHERE g.seq = :seq")
                .bind("seq", seq)
                .map((row, context) -> glass(row))
                .findOne());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }

    private static BrokenGlass glass(ResultSet row) throws SQLException {
        String verdict = row.getString(9);
        long reviewed = row.getLong(11);
        return new BrokenGlass(
                row.getLong(1),
                id(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)),
                Instant.ofEpochMilli(row.getLong(7)),
                row.getString(8) == null ? null : id(row.getString(8)),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getString(10),
                verdict == null ? null : Instant.ofEpochMilli(reviewed));
    }

    private static String id(String actor) {
        return actor.startsWith(AccessView.ACCOUNT) ? actor.substring(AccessView.ACCOUNT.length()) : actor;
    }
}
