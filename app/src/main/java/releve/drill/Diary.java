package releve.drill;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The group's agenda as it stands when its system is first listened to: the operations and consultations of the days ahead, with procedures,
 * needs and telephones of which some are wrong and some missing. Its patients are its own: they lie in no bed of the exercise. The same seed
 * and scale give the same bytes. Everybody in it is invented.
 */
public final class Diary implements Iterator<Sent> {
    /** Per working day at scale 1: the design's volumes. */
    private static final int CONSULTATIONS = 1_300;

    private static final int OPERATIONS = 125;

    /** The share of a working day's operations that is done on a day of the weekend. */
    private static final double WEEKEND = 0.1;

    private static final double WRONG = 0.10;
    private static final double MISSING = 0.05;

    /** Of those who come, so many come again within the days ahead. */
    private static final double AGAIN = 0.15;

    private static final int SITES = 4;
    private static final int THEATRES = 6;
    private static final int CLINICS = 12;
    private static final int TURNOVER = 20;
    private static final LocalTime OPENS = LocalTime.of(8, 0);

    /** How the telephone that the agenda has of somebody is. */
    public enum Telephone {
        RIGHT,
        WRONG,
        MISSING
    }

    /**
     * What is true of a booking.
     *
     * @param number the placer's
     * @param urgency the class that a doctor gives it
     */
    public record Booked(
            String number,
            String patient,
            String name,
            LocalDate born,
            Instant when,
            boolean operation,
            String urgency,
            Telephone telephone) {}

    private record Known(Patient patient, Telephone telephone) {}

    private final Chance chance;
    private final double scale;
    private final LocalDate from;
    private final int days;
    private final Instant said;
    private final People people;
    private final Outlet outlet = new Outlet(Feed.AGENDA, "D");
    private final List<Procedure> operations;
    private final List<Procedure> consultations;
    private final Deque<Known> seen = new ArrayDeque<>();
    private final List<Booked> booked = new ArrayList<>();
    private final Deque<Sent> ready = new ArrayDeque<>();
    private int day;
    private int patients;
    private int numbers;

    /**
     * @param from the first day ahead
     * @param said when the system tells it
     */
    public Diary(long seed, double scale, LocalDate from, int days, Instant said) {
        this.chance = new Chance(seed).fork("diary");
        this.scale = scale;
        this.from = from;
        this.days = days;
        this.said = said;
        this.people = new People(from);
        List<Procedure> all = Procedure.all();
        this.operations = all.stream().filter(Procedure::operation).toList();
        this.consultations = all.stream().filter(each -> !each.operation()).toList();
    }

    /** What was told so far. */
    public List<Booked> booked() {
        return List.copyOf(booked);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && day < days) {
            tell(from.plusDays(day++));
        }
        return !ready.isEmpty();
    }

    @Override
    public Sent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void tell(LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        theatres(date, (int) Math.ceil(OPERATIONS * scale * (weekend ? WEEKEND : 1)));
        if (!weekend) {
            clinics(date, (int) Math.ceil(CONSULTATIONS * scale));
        }
    }

    /** One theatre after the other, each from the morning on, so that a short list fills few of them. */
    private void theatres(LocalDate date, int number) {
        int minute = 0;
        int room = chance.below(SITES * THEATRES);
        for (int i = 0; i < number; i++) {
            Procedure procedure = Procedure.drawn(operations, chance);
            if (minute + procedure.minutes() > Duration.ofHours(9).toMinutes()) {
                minute = 0;
                room = (room + 1) % (SITES * THEATRES);
            }
            String site = "H" + (1 + room / THEATRES);
            book(date, minute, procedure, site, site + "-QOP" + (1 + room % THEATRES));
            minute += procedure.minutes() + TURNOVER;
        }
    }

    private void clinics(LocalDate date, int number) {
        for (int i = 0; i < number; i++) {
            Procedure procedure = Procedure.drawn(consultations, chance);
            String site = "H" + chance.between(1, SITES);
            book(date, 20 * chance.below(27), procedure, site, site + "-CONS" + chance.between(1, CLINICS));
        }
    }

    private void book(LocalDate date, int minute, Procedure procedure, String site, String unit) {
        Known known = someone();
        Instant when =
                date.atTime(OPENS.plusMinutes(minute)).atZone(Feed.BRUSSELS).toInstant();
        String number = "DG" + People.padded(++numbers, 7);
        ready.add(outlet.message(
                said,
                "SIU^S12^SIU_S12",
                new DiaryWriter(number, known.patient(), known.telephone(), procedure, when)
                        .body(site, unit, people.doctor(chance), consent(date), 1 + chance.below(3))));
        booked.add(new Booked(
                number,
                known.patient().number,
                known.patient().name(),
                known.patient().person.born(),
                when,
                procedure.operation(),
                procedure.urgency(),
                known.telephone()));
    }

    private LocalDate consent(LocalDate date) {
        return date.minusDays(chance.between(7, 60));
    }

    private Known someone() {
        if (seen.size() > 50 && chance.happens(AGAIN)) {
            Known again = seen.removeFirst();
            seen.addLast(again);
            return again;
        }
        double telephone = chance.unit();
        Known fresh = new Known(
                new Patient(
                        People.padded(900_000_000L + ++patients, 9), people.anyone(Specialty.MEDICINE, chance), true),
                telephone < WRONG
                        ? Telephone.WRONG
                        : telephone < WRONG + MISSING ? Telephone.MISSING : Telephone.RIGHT);
        seen.addLast(fresh);
        return fresh;
    }
}
