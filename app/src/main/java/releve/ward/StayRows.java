package releve.ward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import releve.identity.Origin;
import releve.identity.Recent;
import releve.journal.Transaction;

/** Writes stays and their moves: a move that comes in order is added to the state; a late one or a cancellation reads all again. */
final class StayRows {
    private record Known(long id, StayState state) {}

    private final Recent<StayRef, Known> recent;

    StayRows(int remembered) {
        this.recent = new Recent<>(remembered);
    }

    void forget() {
        recent.clear();
    }

    void move(StayRef ref, long patient, Move move, Transaction tx) {
        Known known = find(ref, tx).orElseGet(() -> create(ref, patient, tx));
        if (known.state().precedes(move)) {
            insert(known.id(), move, tx);
            settle(ref, known.id(), known.state().after(move), tx);
        } else {
            late(ref, known.id(), move, tx);
        }
    }

    private void late(StayRef ref, long stay, Move move, Transaction tx) {
        List<Move> moves = movesOf(stay, tx);
        if (moves.stream().noneMatch(move::repeats)) {
            insert(stay, move, tx);
            moves.add(move);
            settle(ref, stay, StayState.of(moves), tx);
        }
    }

    /** A move that a ward recorded, or a new version of one: of an item's versions only the one that stands counts. */
    void recorded(
            StayRef ref, long patient, String item, Optional<Long> standing, @Nullable Move move, Transaction tx) {
        long stay = find(ref, tx).orElseGet(() -> create(ref, patient, tx)).id();
        if (move != null) {
            insert(stay, move, tx);
        }
        tx.run("UPDATE ward_move SET void = (seq <> :standing) WHERE item = :item", standing.orElse(-1L), item);
        settle(ref, stay, StayState.of(movesOf(stay, tx)), tx);
    }

    /** The row of a stay; one is made for a stay nobody has named yet. */
    long idOf(StayRef ref, long patient, Transaction tx) {
        return find(ref, tx).orElseGet(() -> create(ref, patient, tx)).id();
    }

    private void settle(StayRef ref, long stay, StayState state, Transaction tx) {
        write(stay, state, tx);
        recent.put(ref, new Known(stay, state));
    }

    void reassign(StayRef ref, @Nullable Long from, long to, Origin origin, Transaction tx) {
        long stay = find(ref, tx)
                .orElseGet(() -> create(ref, from == null ? to : from, tx))
                .id();
        tx.run("""
                INSERT INTO ward_owner (stay, one, other, event, seq, learned)
                VALUES (:stay, :one, :other, :event, :seq, :learned)
                """, stay, from, to, origin.eventTime(), origin.seq(), origin.learned());
        settleOwner(stay, tx);
    }

    void separate(long one, long other, Origin origin, Transaction tx) {
        tx.run("""
                INSERT INTO ward_separation (one, other, event, seq, learned)
                VALUES (:one, :other, :event, :seq, :learned)
                """, one, other, origin.eventTime(), origin.seq(), origin.learned());
        tx.list("""
                        SELECT DISTINCT stay FROM ward_owner
                        WHERE (one = :one AND other = :other) OR (one = :other AND other = :one) ORDER BY stay
                        """, row -> row.getLong(1), one, other).forEach(stay -> settleOwner(stay, tx));
    }

    /** The latest reassignment that no later separation of the two patients has undone, else the patient the stay began under. */
    private static void settleOwner(long stay, Transaction tx) {
        tx.run("""
                UPDATE ward_stay SET owner = coalesce((
                  SELECT o.other FROM ward_owner o WHERE o.stay = :stay AND NOT EXISTS (
                    SELECT 1 FROM ward_separation s WHERE s.event >= o.event
                    AND ((s.one = o.one AND s.other = o.other) OR (s.one = o.other AND s.other = o.one)))
                  ORDER BY o.event DESC, o.seq DESC, o.id DESC LIMIT 1), patient) WHERE id = :stay
                """, stay);
    }

    private Optional<Known> find(StayRef ref, Transaction tx) {
        return recent.find(ref)
                .or(() -> tx.find(
                                "SELECT id FROM ward_stay WHERE authority = :authority AND number = :number",
                                row -> row.getLong(1),
                                ref.authority(),
                                ref.number())
                        .map(id -> new Known(id, StayState.of(movesOf(id, tx)))));
    }

    private static Known create(StayRef ref, long patient, Transaction tx) {
        long id = tx.find("""
                        INSERT INTO ward_stay (authority, number, patient, owner, status)
                        VALUES (:authority, :number, :patient, :patient, 'UNKNOWN') RETURNING id
                        """, row -> row.getLong(1), ref.authority(), ref.number(), patient)
                .orElseThrow();
        return new Known(id, StayState.NONE);
    }

    private static void insert(long stay, Move move, Transaction tx) {
        StayDetails details = move.details();
        tx.run(
                """
                INSERT INTO ward_move (stay, what, place, class, doctor, service, reason, admitted, discharged,
                  discharge_expected, event, seq, learned, feed, item)
                VALUES (:stay, :what, :place, :class, :doctor, :service, :reason, :admitted, :discharged, :expected, :event,
                  :seq, :learned, :feed, :item)
                """,
                stay,
                move.what().name(),
                move.place(),
                details.patientClass(),
                details.doctor(),
                details.service(),
                details.reason(),
                details.admitted(),
                details.discharged(),
                details.dischargeExpected(),
                move.event(),
                move.seq(),
                move.learned(),
                move.feed(),
                move.item());
    }

    private static void write(long stay, StayState state, Transaction tx) {
        StayDetails details = state.details();
        Move last = state.last();
        tx.run(
                """
                UPDATE ward_stay SET status = :status, place = :place, since = :since, class = :class, doctor = :doctor,
                  service = :service, reason = :reason, admitted = :admitted, discharged = :discharged,
                  discharge_expected = :expected, what = :what, event = :event, seq = :seq, learned = :learned,
                  feed = :feed
                WHERE id = :stay
                """,
                state.status().name(),
                state.place(),
                state.since(),
                details.patientClass(),
                details.doctor(),
                details.service(),
                details.reason(),
                details.admitted(),
                details.discharged(),
                details.dischargeExpected(),
                last == null ? null : last.what().name(),
                last == null ? null : last.event(),
                last == null ? null : last.seq(),
                last == null ? null : last.learned(),
                last == null ? null : last.feed(),
                stay);
    }

    private static List<Move> movesOf(long stay, Transaction tx) {
        return tx.list("""
                SELECT what, place, class, doctor, service, reason, admitted, discharged, discharge_expected, event, seq,
                  learned, feed, item
                FROM ward_move WHERE stay = :stay AND void = 0 ORDER BY id
                """, StayRows::read, stay);
    }

    static Move read(ResultSet row) throws SQLException {
        long place = row.getLong(2);
        return new Move(
                Movement.valueOf(row.getString(1)),
                place == 0 ? null : place,
                new StayDetails(
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        instant(row, 7),
                        instant(row, 8),
                        instant(row, 9)),
                Instant.ofEpochMilli(row.getLong(10)),
                row.getLong(11),
                Instant.ofEpochMilli(row.getLong(12)),
                row.getString(13),
                row.getString(14));
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
