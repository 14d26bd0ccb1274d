package releve.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import releve.agenda.AgendaFact.AppointmentSaid;
import releve.agenda.DeskFact.Rebooked;
import releve.identity.PatientLedger.Filed;

/**
 * The date that was given to a case after it was put off, and what its source said of the date since.
 *
 * <p>Design note. A source that comes back knows nothing of the new date and repeats the old one: whatever date it had said before is an
 * echo, and changes nothing. The new date said by the source is the same. A third date that is the source's last word, and that we learned
 * after the new one was given, was made by somebody there: it holds, as that system is in use again, and it is shown beside the date it
 * replaces, because the patient may have been told that one.
 *
 * @param form of the {@link Rebooked} that gave it
 * @param replaced the other date that its source said since, and that holds in its place
 */
public record NewDate(Move move, UUID form, String reason, String by, Instant at, Optional<Instant> replaced) {
    /** The last that stands. @param standing what was said of the case and not withdrawn, in order */
    static Optional<NewDate> of(Booking booked, List<Heard> standing) {
        @Nullable NewDate last = null;
        for (Heard each : standing) {
            if (each.fact() instanceof Rebooked it) {
                last = it.moves().stream()
                        .filter(move -> booked.is(move.of()))
                        .findFirst()
                        .map(move -> new NewDate(
                                move, it.form(), it.reason(), each.by(), each.at(), replaced(booked, move, each.at())))
                        .orElse(last);
            }
        }
        return Optional.ofNullable(last);
    }

    private static Optional<Instant> replaced(Booking booked, Move move, Instant given) {
        return booked.findStart()
                .filter(start -> !start.equals(move.start()) && !move.from().equals(Optional.of(start)))
                .filter(start -> booked.said().stream()
                        .filter(each -> says(each, start))
                        .noneMatch(each -> !each.origin().learned().isAfter(given)));
    }

    private static boolean says(Filed<AppointmentSaid> said, Instant start) {
        return said.fact().starts() != null && said.fact().starts().instant().equals(start);
    }

    /** The booking where it takes place now. */
    Booking over(Booking booked) {
        return replaced.isPresent() ? booked : booked.moved(move);
    }
}
