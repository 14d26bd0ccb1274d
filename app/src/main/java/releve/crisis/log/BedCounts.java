package releve.crisis.log;

import java.util.List;

/** Beds and patients by site; the entrance fills it from the wards, which stand higher. */
@FunctionalInterface
public interface BedCounts {
    List<Count> counts();

    record Count(String site, int patients, int beds) {}
}
