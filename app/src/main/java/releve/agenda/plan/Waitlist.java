package releve.agenda.plan;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import releve.agenda.AgendaFact.Step;
import releve.agenda.Booking;
import releve.agenda.Case;
import releve.agenda.Council;
import releve.agenda.DeskFact;
import releve.agenda.Judged;
import releve.agenda.Urgency;
import releve.agenda.plan.WaitLine.Since;

/**
 * Who waits for a new date: every case that was put off and has none, those too whose decision is open again since. A case that was cancelled is not on it;
 * whoever wants it after all books it anew.
 */
final class Waitlist {
    private final Council council;
    private final Clock clock;
    private final ZoneId zone;

    Waitlist(Council council, Clock clock, ZoneId zone) {
        this.council = council;
        this.clock = clock;
        this.zone = zone;
    }

    /** In the order in which they are to come. */
    List<WaitLine> all() {
        List<String> classes =
                council.tables().urgencies().stream().map(Urgency::code).toList();
        return council.spokenOf().stream()
                .filter(Judged::waits)
                .map(each -> line(each, classes))
                .sorted(WaitLine.ORDER)
                .toList();
    }

    /** Of one case, if it waits. */
    Optional<WaitLine> find(Judged judged) {
        return Optional.of(judged)
                .filter(Judged::waits)
                .map(each -> line(
                        each,
                        council.tables().urgencies().stream().map(Urgency::code).toList()));
    }

    LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    private WaitLine line(Judged judged, List<String> classes) {
        int rank = IntStream.range(0, classes.size())
                .filter(each -> classes.get(each).equals(judged.urgency().code()))
                .findFirst()
                .orElse(classes.size());
        Booking booked = judged.of().booked();
        Optional<LocalDate> consent = consent(booked.details().consent());
        Optional<LocalDate> first = booked.said().stream()
                .map(each -> each.origin().eventTime())
                .min(Comparator.naturalOrder())
                .map(this::day);
        LocalDate day = booked.findStart().map(this::day).orElseGet(this::today);
        LocalDate since = consent.or(() -> first).orElse(day);
        Since from = consent.isPresent() ? Since.CONSENT : first.isPresent() ? Since.BOOKED : Since.DAY;
        int waited = (int) Math.max(0, ChronoUnit.DAYS.between(since, today()));
        return new WaitLine(judged, rank, since, from, waited, cancellations(judged.of()));
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** As sources write a day, {@code 2026-11-21} or {@code 20261121…}; none that lies ahead. */
    private Optional<LocalDate> consent(String said) {
        String digits = said.replace("-", "");
        if (!digits.matches("\\d{8}.*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                            Integer.parseInt(digits.substring(0, 4)),
                            Integer.parseInt(digits.substring(4, 6)),
                            Integer.parseInt(digits.substring(6, 8))))
                    .filter(day -> !day.isAfter(today()));
        } catch (DateTimeException notOfTheCalendar) {
            return Optional.empty();
        }
    }

    /** The date it lost now, every new date that it lost before, and how often its source cancelled or moved it. */
    private static int cancellations(Case of) {
        long given = of.standing().stream()
                .filter(each -> each.fact() instanceof DeskFact.Rebooked)
                .count();
        long moved = of.booked().said().stream()
                .filter(each -> each.fact().step() == Step.RESCHEDULED
                        || each.fact().step() == Step.CANCELLED
                        || each.fact().step() == Step.DISCONTINUED)
                .map(each -> each.origin().seq())
                .distinct()
                .count();
        return (int) (1 + given + moved);
    }
}
