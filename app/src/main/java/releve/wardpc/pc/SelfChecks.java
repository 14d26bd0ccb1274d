package releve.wardpc.pc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import releve.wardpc.Speech.SelfCheck.Finding;
import releve.wardpc.Speech.SelfCheck.Part;

/** What the PC finds of itself without anybody: the pack's age, its power, its clock, the node's certificate. */
final class SelfChecks {
    /** As fresh as a ward pack is to be. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private static final Duration ENDS_SOON = Duration.ofDays(30);
    private static final int LOW = 20;

    private final Reading reading;
    private final Rounds rounds;
    private final PcClock clock;
    private final Supplier<Optional<Battery>> battery;

    SelfChecks(Reading reading, Rounds rounds, PcClock clock, Supplier<Optional<Battery>> battery) {
        this.reading = reading;
        this.rounds = rounds;
        this.clock = clock;
        this.battery = battery;
    }

    /** A part that cannot be looked at is not there. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(pack());
        battery.get().ifPresent(each -> parts.add(power(each)));
        if (rounds.news().contact().isPresent()) {
            Finding finding = clock.corrected() ? Finding.HEED : Finding.GOOD;
            parts.add(new Part("clock", finding, clock.ahead().toSeconds() + " s"));
        }
        certificate().ifPresent(parts::add);
        return parts;
    }

    private Part pack() {
        Optional<Pack> newest = reading.newest();
        if (newest.isEmpty()) {
            return new Part("pack", Finding.BAD, "0");
        }
        Duration age = Duration.between(newest.get().heading().made(), clock.instant());
        Finding finding = newest.get().ended(clock.instant())
                ? Finding.BAD
                : age.compareTo(FRESH) > 0 ? Finding.HEED : Finding.GOOD;
        return new Part("pack", finding, age.toMinutes() + " min");
    }

    private static Part power(Battery battery) {
        int charge = battery.charge().orElse(100);
        Finding finding = battery.mains() ? Finding.GOOD : charge < LOW ? Finding.BAD : Finding.HEED;
        String figure = battery.charge().map(each -> each + " %").orElse("");
        return new Part("battery", finding, figure);
    }

    private Optional<Part> certificate() {
        boolean stranger =
                rounds.news().trouble().stream().anyMatch(say -> say.key().equals("pc.link.stranger"));
        return Optional.ofNullable(rounds.where().certificateEnds()).map(ends -> {
            Instant now = clock.instant();
            Finding finding = stranger || ends.isBefore(now)
                    ? Finding.BAD
                    : ends.isBefore(now.plus(ENDS_SOON)) ? Finding.HEED : Finding.GOOD;
            return new Part("certificate", finding, Duration.between(now, ends).toDays() + " d");
        });
    }
}
