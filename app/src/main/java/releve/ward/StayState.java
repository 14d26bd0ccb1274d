package releve.ward;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a stay stands after its moves, in order of event time. Pure: the same moves give the same state, however they arrived. */
record StayState(
        StayStatus status,
        @Nullable Long place,
        @Nullable Instant since,
        StayDetails details,
        @Nullable Move last) {
    static final StayState NONE = new StayState(StayStatus.UNKNOWN, null, null, StayDetails.UNSAID, null);

    /** Reads the whole history again: what was cancelled is as if it had not happened. */
    static StayState of(List<Move> moves) {
        List<Move> valid = new ArrayList<>();
        moves.stream().sorted(Move.ORDER).forEach(move -> {
            boolean found = move.what().cancels() && takeBack(valid, move);
            if (!found || move.what() != Movement.RETURN_CANCELLED) {
                valid.add(move);
            }
        });
        StayState state = NONE;
        for (Move move : valid) {
            state = state.after(move);
        }
        Move last = moves.stream().max(Move.ORDER).orElse(null);
        return new StayState(state.status(), state.place(), state.since(), state.details(), last);
    }

    /** False when what is cancelled was never heard of; then the cancellation itself says how the stay stands. */
    private static boolean takeBack(List<Move> valid, Move cancel) {
        int at = valid.size() - 1;
        while (at >= 0 && !cancel.what().takesBack(valid.get(at).what())) {
            at--;
        }
        if (at < 0) {
            return false;
        }
        Move taken = valid.remove(at);
        if (cancel.what() == Movement.TRANSFER_CANCELLED) {
            // what merely repeated the cancelled bed falls with it
            for (int i = valid.size() - 1; i >= at; i--) {
                Move later = valid.get(i);
                if (later.what() == Movement.STATED
                        && later.place() != null
                        && later.place().equals(taken.place())) {
                    valid.remove(i);
                }
            }
        } else if (cancel.what() == Movement.ADMISSION_CANCELLED) {
            valid.subList(at, valid.size()).removeIf(later -> later.what() == Movement.STATED);
        }
        return true;
    }

    /** Whether this move can be added without reading the history again. */
    boolean precedes(Move move) {
        return !move.what().cancels() && (last == null || last.event().isBefore(move.event()));
    }

    StayState after(Move move) {
        StayStatus next = statusAfter(move);
        boolean moves = move.place() != null && !move.place().equals(place);
        Instant since = moves || (next.takesBed() && !status.takesBed()) ? arrival(move) : this.since;
        return new StayState(
                next, move.place() == null ? place : move.place(), since, added(details, move.details()), move);
    }

    private static Instant arrival(Move move) {
        Instant admitted = move.details().admitted();
        return move.what() == Movement.ADMITTED && admitted != null ? admitted : move.event();
    }

    private StayStatus statusAfter(Move move) {
        return switch (move.what()) {
            case EXPECTED -> status.takesBed() ? status : StayStatus.EXPECTED;
            case ADMITTED, TRANSFERRED, RECLASSIFIED, BACK_FROM_LEAVE -> StayStatus.PRESENT;
            case STATED -> status == StayStatus.UNKNOWN ? stated(move.details()) : status;
            case ON_LEAVE -> StayStatus.ON_LEAVE;
            case DISCHARGED -> StayStatus.DISCHARGED;
            case DELETED -> StayStatus.CANCELLED;
            case ADMISSION_CANCELLED, EXPECTATION_CANCELLED ->
                status == StayStatus.UNKNOWN ? StayStatus.CANCELLED : status;
            case TRANSFER_CANCELLED -> status == StayStatus.UNKNOWN ? StayStatus.PRESENT : status;
            case DISCHARGE_CANCELLED ->
                status == StayStatus.UNKNOWN || status == StayStatus.DISCHARGED ? StayStatus.PRESENT : status;
            case LEAVE_CANCELLED ->
                status == StayStatus.UNKNOWN || status == StayStatus.ON_LEAVE ? StayStatus.PRESENT : status;
            case RETURN_CANCELLED -> StayStatus.ON_LEAVE;
        };
    }

    /** A stay first heard of in passing: already over, not yet begun, or under way. */
    private static StayStatus stated(StayDetails details) {
        if (details.discharged() != null) {
            return StayStatus.DISCHARGED;
        }
        return "P".equals(details.patientClass()) ? StayStatus.EXPECTED : StayStatus.PRESENT;
    }

    private static StayDetails added(StayDetails before, StayDetails said) {
        return new StayDetails(
                or(said.patientClass(), before.patientClass()),
                or(said.doctor(), before.doctor()),
                or(said.service(), before.service()),
                or(said.reason(), before.reason()),
                or(said.admitted(), before.admitted()),
                or(said.discharged(), before.discharged()),
                or(said.dischargeExpected(), before.dischargeExpected()));
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T before) {
        return said == null ? before : said;
    }
}
