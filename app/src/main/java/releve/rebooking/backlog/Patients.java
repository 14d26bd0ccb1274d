package releve.rebooking.backlog;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import releve.rebooking.Standing;
import releve.rebooking.Urgency;
import releve.rebooking.Window;
import releve.rebooking.backlog.Backlog.Pressure;

/**
 * Classes, limits and days that suit patients who do not exist. Delays are those of the classes P2 (a month), P3 (three months) and, for P4, which has none,
 * half a year; the weights are ours.
 */
final class Patients {
    private static final Urgency P2 = new Urgency(2, 10, true);
    private static final Urgency P3 = new Urgency(3, 3, false);
    private static final Urgency P4 = new Urgency(4, 1, false);
    private static final int MONTH = 30;
    private static final int P3_DELAY = 90;
    private static final int P4_DELAY = 180;

    private final Random random;
    private final LocalDate from;
    private final Pressure tight;
    private Urgency urgency = P4;
    private int waited;

    Patients(Random random, LocalDate from, Pressure tight) {
        this.random = random;
        this.from = from;
        this.tight = tight;
    }

    record Made(Urgency urgency, Window window, Standing standing) {}

    /** One who can come on a day, and who, if the limit must be kept, keeps it by coming then. */
    Made plantedOn(LocalDate day) {
        int ahead = (int) ChronoUnit.DAYS.between(from, day);
        if (ahead < MONTH && random.nextInt(100) < tight.must()) {
            int limit = Math.min(MONTH, ahead + random.nextInt(tight.slack() + 1));
            urgency = P2;
            waited = MONTH - limit;
        } else {
            later();
        }
        return new Made(urgency, window(day, ahead), standing());
    }

    /** The class of one whose limit may be passed. */
    Urgency later() {
        boolean third = random.nextInt(100) < 55;
        urgency = third ? P3 : P4;
        waited = third ? 20 + random.nextInt(110) : 30 + random.nextInt(210);
        return urgency;
    }

    Window window() {
        return window(from, 0);
    }

    Standing standing() {
        return new Standing(waited, random.nextInt(100) < 30 ? 1 + random.nextInt(2) : 0);
    }

    private Window window(LocalDate day, int ahead) {
        int delay = urgency.must() ? MONTH : urgency.rank() == P3.rank() ? P3_DELAY : P4_DELAY;
        LocalDate earliest = random.nextInt(100) < 20 ? from.plusDays(random.nextInt(ahead + 1)) : from;
        Set<LocalDate> away = new HashSet<>();
        if (random.nextInt(100) < 25) {
            LocalDate first = from.plusDays(random.nextInt(40));
            for (int i = 0, days = 1 + random.nextInt(7); i < days; i++) {
                away.add(first.plusDays(i));
            }
            away.remove(day);
        }
        return new Window(earliest, from.plusDays(delay - waited), away);
    }
}
