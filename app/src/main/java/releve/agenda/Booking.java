package releve.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import releve.agenda.AgendaFact.AppointmentSaid;
import releve.care.Moment;
import releve.care.OrderGroups;
import releve.care.OrderRef;
import releve.identity.Origin;
import releve.identity.PatientLedger.Filed;

/**
 * An appointment as it stands, from everything that was ever said of it.
 *
 * @param numbers every pair of numbers that it was said under
 * @param origin where the last word came from
 * @param said everything that was said of it, the latest first
 */
public record Booking(
        AppointmentSaid appointment, List<OrderRef> numbers, Origin origin, List<Filed<AppointmentSaid>> said) {
    private static final Comparator<Filed<AppointmentSaid>> BY_TIME = Comparator.comparing(
                    (Filed<AppointmentSaid> said) -> said.origin().eventTime())
            .thenComparing(said -> said.origin().seq());

    public Booking {
        numbers = List.copyOf(numbers);
        said = List.copyOf(said);
    }

    Booking(AppointmentSaid appointment, List<OrderRef> numbers, Origin origin) {
        this(appointment, numbers, origin, List.of());
    }

    /** One for each appointment that was spoken of, by when it starts. */
    static List<Booking> of(List<Filed<AppointmentSaid>> all) {
        OrderGroups<Filed<AppointmentSaid>> groups = new OrderGroups<>();
        all.forEach(said -> groups.add(said.fact().number(), said));
        List<Booking> bookings = new ArrayList<>();
        groups.groups().forEach(said -> bookings.add(folded(said)));
        bookings.sort(Comparator.comparing(Booking::start));
        return bookings;
    }

    private static Booking folded(List<Filed<AppointmentSaid>> said) {
        List<Filed<AppointmentSaid>> latestFirst =
                said.stream().sorted(BY_TIME.reversed()).toList();
        AppointmentSaid stands = latestFirst.getFirst().fact();
        for (Filed<AppointmentSaid> earlier : latestFirst.subList(1, latestFirst.size())) {
            stands = over(stands, earlier.fact());
        }
        return new Booking(
                stands,
                said.stream().map(each -> each.fact().number()).distinct().toList(),
                latestFirst.getFirst().origin(),
                latestFirst);
    }

    /** A cancellation need not repeat the time, nor a new time the telephone. */
    private static AppointmentSaid over(AppointmentSaid latest, AppointmentSaid earlier) {
        boolean timed = latest.starts() != null;
        return new AppointmentSaid(
                latest.patient(),
                latest.number(),
                latest.step(),
                timed ? latest.starts() : earlier.starts(),
                timed ? latest.ends() : earlier.ends(),
                latest.kind().isBlank() ? earlier.kind() : latest.kind(),
                latest.reason().isBlank() ? earlier.reason() : latest.reason(),
                latest.place().isBlank() ? earlier.place() : latest.place(),
                latest.with().isEmpty() ? earlier.with() : latest.with(),
                latest.phones().isBlank() ? earlier.phones() : latest.phones(),
                latest.details().over(earlier.details()));
    }

    /** The same on another date. */
    Booking moved(Move to) {
        return new Booking(
                new AppointmentSaid(
                        appointment.patient(),
                        appointment.number(),
                        appointment.step(),
                        new Moment(to.start().toString(), to.start(), false),
                        null,
                        appointment.kind(),
                        appointment.reason(),
                        (to.site() + " " + to.room()).strip(),
                        appointment.with(),
                        appointment.phones(),
                        appointment.details().at(to)),
                numbers,
                origin,
                said);
    }

    public boolean stands() {
        return appointment.step().stands();
    }

    public BookingDetails details() {
        return appointment.details();
    }

    /** When it starts; in the far future when nobody said. */
    public Instant start() {
        Moment starts = appointment.starts();
        return starts == null ? Instant.MAX : starts.instant();
    }

    public Optional<Instant> findStart() {
        return Optional.ofNullable(appointment.starts()).map(Moment::instant);
    }

    /** How people speak of it; none of a booking without a number. */
    Optional<CaseRef> ref() {
        return number().map(number -> new CaseRef(appointment.patient(), number));
    }

    /** Both numbers together where some of what was said named one and some the other. */
    private Optional<OrderRef> number() {
        @Nullable String placer = null;
        @Nullable String filler = null;
        for (OrderRef each : numbers) {
            placer = placer == null && !each.placer().isBlank() ? each.placer() : placer;
            filler = filler == null && !each.filler().isBlank() ? each.filler() : filler;
        }
        return placer == null && filler == null
                ? Optional.empty()
                : Optional.of(new OrderRef(placer == null ? "" : placer, filler == null ? "" : filler));
    }

    /** Whether people who spoke of that case meant this booking. */
    public boolean is(CaseRef ref) {
        return numbers.stream().anyMatch(each -> each.matches(ref.number()));
    }

    /** Whether one of its numbers is this one, the placer's or the filler's. */
    boolean goesBy(String number) {
        return numbers.stream()
                .anyMatch(each -> each.placer().equals(number) || each.filler().equals(number));
    }
}
