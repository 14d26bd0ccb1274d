package releve.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import releve.ward.BedState;
import releve.ward.Occupancy;
import releve.ward.Wards.Named;

/**
 * The beds of a ward, or of several, counted. A bed is free when nobody lies in it and nobody said otherwise.
 *
 * @param ready free, and nothing stands against it; {@code isolation} is empty too, but kept for who must be apart
 */
public record Tally(
        int beds, int patients, int ready, int isolation, int cleaning, int blocked, int leave, int coming) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

    public Tally plus(Tally that) {
        return new Tally(
                beds + that.beds,
                patients + that.patients,
                ready + that.ready,
                isolation + that.isolation,
                cleaning + that.cleaning,
                blocked + that.blocked,
                leave + that.leave,
                coming + that.coming);
    }

    static Tally of(Occupancy ward) {
        int beds = 0;
        int patients = 0;
        int leave = 0;
        int[] empty = new int[BedState.State.values().length];
        for (Occupancy.Bed bed : ward.beds()) {
            beds += bed.place().bed().isBlank() ? 0 : 1;
            patients += bed.occupants().size();
            leave += (int)
                    bed.occupants().stream().filter(Occupancy.Lying::onLeave).count();
            if (bed.occupants().isEmpty()) {
                var said = bed.said();
                empty[(said == null ? BedState.State.FREE : said.value().state()).ordinal()]++;
            }
        }
        return new Tally(
                beds,
                patients,
                empty[BedState.State.FREE.ordinal()],
                empty[BedState.State.ISOLATION.ordinal()],
                empty[BedState.State.CLEANING.ordinal()],
                empty[BedState.State.BLOCKED.ordinal()],
                leave,
                ward.incoming().size());
    }

    static Tally sum(Collection<Tally> tallies) {
        return tallies.stream().reduce(NONE, Tally::plus);
    }

    /**
     * What a ward cares for: the service that most of its stays name, else the ward's own name without its site's and without the figure
     * that tells two such wards apart.
     */
    static String specialty(Occupancy ward) {
        Map<String, Integer> services = new HashMap<>();
        ward.beds()
                .forEach(bed -> bed.occupants().forEach(each -> {
                    String service = Objects.requireNonNullElse(each.details().service(), "");
                    if (!service.isBlank()) {
                        services.merge(service, 1, Integer::sum);
                    }
                }));
        return services.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> named(ward.ward()));
    }

    private static String named(Named ward) {
        String own = ward.ward().startsWith(ward.site() + "-")
                ? ward.ward().substring(ward.site().length() + 1)
                : ward.ward();
        String bare = own.replaceAll("[0-9]+$", "");
        return bare.isBlank() ? own : bare;
    }
}
