package releve.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * One exercise: the group, its feeds, the day before T0 as a stream of messages, and what is true when they stop. The same seed and
 * scale give the same bytes. One thread at a time.
 */
public final class Drill {
    /** Saturday 2026-11-21, 03:30 in Brussels: the feeds stop. */
    public static final Instant T0 =
            LocalDate.of(2026, 11, 21).atTime(3, 30).atZone(Feed.BRUSSELS).toInstant();

    /** The day that is lived before T0. */
    public static final Duration DAY = Duration.ofHours(24);

    private static final int SAMPLE_EACH = 5;

    private final House house;
    private final Day day;

    /**
     * @param scale the share of the group's traffic that is told, above 0 up to 1; the census and its movements are whole at any scale
     */
    public Drill(long seed, double scale) {
        if (!(scale > 0 && scale <= 1)) {
            throw new IllegalArgumentException("scale " + scale + ": above 0 and at most 1 expected");
        }
        house = new House(T0.minus(DAY), T0, scale);
        day = new Day(house, new Chance(seed));
    }

    public Group group() {
        return house.group;
    }

    /** What the receiving side must be told of each sender. */
    public List<Feed> feeds() {
        return Feed.ALL;
    }

    /** The first census and the day, in time order, made as they are asked for; there is one stream, and it is read once. */
    public Iterator<Sent> messages() {
        return day;
    }

    /** What was counted so far. */
    public Tally tally() {
        return house.tally.copy();
    }

    /** What is true now; at T0 once the stream is at its end. */
    public Truth truth() {
        List<Truth.Lying> lying = new ArrayList<>();
        house.beds.taken().forEach((bed, patient) -> lying.add(lying(bed, patient)));
        lying.sort(Comparator.comparing((Truth.Lying person) -> person.bed().ward() + "/"
                + person.bed().room() + "/" + person.bed().bed()));
        List<String> corridor = house.inEmergency.all().stream()
                .filter(stay -> stay.bed == null)
                .map(stay -> stay.visit)
                .sorted()
                .toList();
        return new Truth(
                List.copyOf(lying),
                corridor,
                List.copyOf(house.left),
                List.copyOf(house.merged),
                bedsides(),
                house.appointments.values().stream()
                        .filter(appointment -> appointment.when().isAfter(T0))
                        .toList(),
                house.numbers.registered());
    }

    private static Truth.Lying lying(Bed bed, Patient patient) {
        Stay stay = Beds.stayOf(patient);
        Person person = patient.person;
        return new Truth.Lying(
                bed,
                stay.kind,
                patient.number,
                person.family(),
                person.given(),
                person.born(),
                new Truth.Stayed(stay.visit, stay.since, stay.onLeave));
    }

    private List<Truth.Bedside> bedsides() {
        List<Truth.Bedside> sample = new ArrayList<>();
        int index = 0;
        for (Map.Entry<Bed, Patient> place : house.beds.taken().entrySet()) {
            Patient patient = place.getValue();
            if (place.getKey().licensed() && patient.told && index++ % SAMPLE_EACH == 0) {
                sample.add(new Truth.Bedside(
                        patient.number,
                        patient.allergies,
                        List.copyOf(patient.values.values()),
                        List.copyOf(patient.lastGiven.values()),
                        patient.drugs.stream().map(drug -> drug.drug().code()).toList()));
            }
        }
        return List.copyOf(sample);
    }
}
