package releve.medication;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import releve.care.Moment;
import releve.care.OrderStep;
import releve.medication.MedicationFact.Prescribed;

/**
 * When a drug is due next, read from its order (HL7 v2 chapter 4A, TQ1-3 and TQ1-4 with table 0335) and the last dose known. Where the
 * order does not say it in a form that can be read, neither does this: a guessed hour is worse than none.
 */
public sealed interface Due {
    /**
     * By the order's own hours, or by its interval from the last dose known.
     *
     * @param next the first round that is still to come
     * @param open rounds that have passed since the last dose known and of which nothing is known here, the earliest first
     */
    record At(Instant next, List<Instant> open) implements Due {}

    /** So many times a day; at which hours was not said. */
    record HoursNotSaid(int perDay) implements Due {}

    record AsNeeded() implements Due {}

    record Continuous() implements Due {}

    /** To be given one time. @param at when; empty when not said. @param given it was */
    record Once(Optional<Instant> at, boolean given) implements Due {}

    record OnHold() implements Due {}

    /** Stopped, completed, or past its end. */
    record Over() implements Due {}

    record NotKnown() implements Due {}

    /** Rounds that are counted one by one; a month cut off has more, and then their number no longer helps anybody. */
    int ROUNDS = 60;

    static Due of(Medication.Drug drug, Instant now, ZoneId zone) {
        if (drug.prescription().isEmpty()) {
            return new NotKnown();
        }
        Prescribed said = drug.prescription().get();
        if (said.step() == OrderStep.HELD) {
            return new OnHold();
        }
        if (drug.endedBy(now).isPresent()) {
            return new Over();
        }
        Optional<Instant> last =
                drug.doses().stream().map(dose -> dose.origin().eventTime()).findFirst();
        String pattern = pattern(said);
        if (pattern.startsWith("PRN")) {
            return new AsNeeded();
        }
        if (pattern.equals("ONCE")) {
            return new Once(
                    Optional.ofNullable(said.start()).map(Moment::instant),
                    drug.lastGiven().isPresent());
        }
        if (pattern.equals("C")) {
            return new Continuous();
        }
        return byHours(said, last, now, zone)
                .or(() -> byInterval(said, pattern, last, now))
                .orElseGet(() -> timesADay(pattern).isPresent()
                        ? new HoursNotSaid(timesADay(pattern).getAsInt())
                        : new NotKnown());
    }

    /** {@code QD}, {@code BID}, {@code TID}, {@code QID}, {@code 5ID}. */
    static OptionalInt timesADay(String pattern) {
        return switch (pattern) {
            case "QD", "QAM", "QPM", "QHS" -> OptionalInt.of(1);
            case "BID" -> OptionalInt.of(2);
            case "TID" -> OptionalInt.of(3);
            case "QID" -> OptionalInt.of(4);
            default ->
                pattern.matches("[1-9]\\d?ID")
                        ? OptionalInt.of(Integer.parseInt(pattern.substring(0, pattern.length() - 2)))
                        : OptionalInt.empty();
        };
    }

    /** {@code Q8H}, {@code Q30M}; days and weeks are not counted in hours and want an hour of the day. */
    static Optional<Duration> interval(String pattern) {
        if (!pattern.matches("Q[1-9]\\d{0,2}[HM]")) {
            return Optional.empty();
        }
        long number = Long.parseLong(pattern.substring(1, pattern.length() - 1));
        return Optional.of(pattern.endsWith("H") ? Duration.ofHours(number) : Duration.ofMinutes(number));
    }

    static String pattern(Prescribed said) {
        return said.repeats().pattern().strip().toUpperCase(Locale.ROOT);
    }

    /** Hours count only where each of them comes every day. */
    static List<LocalTime> dailyHours(Prescribed said) {
        String pattern = pattern(said);
        boolean daily = pattern.isEmpty()
                || timesADay(pattern).isPresent()
                || interval(pattern).isPresent();
        return daily
                ? said.repeats().hours().stream()
                        .map(LocalTime::parse)
                        .sorted()
                        .distinct()
                        .toList()
                : List.of();
    }

    private static Optional<Due> byHours(Prescribed said, Optional<Instant> last, Instant now, ZoneId zone) {
        List<LocalTime> hours = dailyHours(said);
        if (hours.isEmpty()) {
            return Optional.empty();
        }
        List<Instant> rounds = new ArrayList<>();
        Instant from = last.map(dose -> afterRoundOf(dose, hours, zone)).orElseGet(() -> begin(said, now));
        ZonedDateTime day = from.atZone(zone);
        for (int days = 0;
                days < ROUNDS && (rounds.isEmpty() || !rounds.getLast().isAfter(now));
                days++) {
            for (LocalTime hour : hours) {
                Instant round = day.plusDays(days).with(hour).toInstant();
                if (!round.isBefore(from)) {
                    rounds.add(round);
                }
            }
        }
        return Optional.of(at(rounds, now, said));
    }

    /** What comes after the round of a dose is open. */
    private static Instant afterRoundOf(Instant dose, List<LocalTime> hours, ZoneId zone) {
        return roundOf(dose, hours, zone).plusSeconds(1);
    }

    /** A dose belongs to the round it is nearest to. */
    static Instant roundOf(Instant dose, List<LocalTime> hours, ZoneId zone) {
        Instant nearest = dose;
        Duration distance = Duration.ofDays(2);
        for (int day = -1; day <= 1; day++) {
            for (LocalTime hour : hours) {
                Instant round = dose.atZone(zone).plusDays(day).with(hour).toInstant();
                Duration off = Duration.between(dose, round).abs();
                if (off.compareTo(distance) < 0) {
                    nearest = round;
                    distance = off;
                }
            }
        }
        return nearest;
    }

    private static Optional<Due> byInterval(Prescribed said, String pattern, Optional<Instant> last, Instant now) {
        Optional<Duration> every = interval(pattern);
        Optional<Instant> from = last.map(dose -> dose.plus(every.orElse(Duration.ZERO)))
                .or(() -> Optional.ofNullable(said.start()).map(Moment::instant).filter(start -> start.isAfter(now)));
        if (every.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        List<Instant> rounds = new ArrayList<>();
        Instant round = from.get();
        while (rounds.size() < ROUNDS && !round.isAfter(now)) {
            rounds.add(round);
            round = round.plus(every.get());
        }
        while (!round.isAfter(now)) {
            round = round.plus(every.get());
        }
        rounds.add(round);
        return Optional.of(at(rounds, now, said));
    }

    /** With no dose known, rounds before this moment may have been given elsewhere: only those to come are said. */
    private static Instant begin(Prescribed said, Instant now) {
        Moment start = said.start();
        return start == null || start.instant().isBefore(now) ? now : start.instant();
    }

    private static Due at(List<Instant> rounds, Instant now, Prescribed said) {
        Moment end = said.end();
        List<Instant> open = rounds.stream()
                .filter(round -> !round.isAfter(now))
                .limit(ROUNDS)
                .toList();
        Optional<Instant> next = rounds.stream()
                .filter(round -> round.isAfter(now))
                .filter(round -> end == null || round.isBefore(end.instant()))
                .findFirst();
        return next.<Due>map(round -> new At(round, open)).orElseGet(Over::new);
    }
}
