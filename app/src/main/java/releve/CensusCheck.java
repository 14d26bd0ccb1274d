package releve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import releve.drill.Truth;
import releve.ward.Census;

/** The mirror's census against the generator's own truth, bed by bed. */
record CensusCheck(long beds, long patients, List<String> differences) {
    static CensusCheck of(Census census, Truth truth) {
        Map<String, String> kept = new TreeMap<>();
        long patients = 0;
        for (Census.Ward ward : census.wards()) {
            for (Census.Bed bed : ward.beds()) {
                if (!bed.name().isBlank() && !bed.occupants().isEmpty()) {
                    patients += bed.occupants().size();
                    kept.put(
                            ward.name() + " " + bed.room() + "-" + bed.name(),
                            String.join(
                                    " and ",
                                    bed.occupants().stream()
                                            .map(Census.Occupant::number)
                                            .sorted()
                                            .toList()));
                }
            }
        }
        Map<String, String> real = new TreeMap<>();
        for (Truth.Lying one : truth.lying()) {
            real.put(one.bed().ward() + " " + one.bed().room() + "-" + one.bed().bed(), one.patient());
        }
        var beds = new TreeSet<>(kept.keySet());
        beds.addAll(real.keySet());
        List<String> differences = new ArrayList<>();
        for (String bed : beds) {
            String has = kept.getOrDefault(bed, "nobody");
            String should = real.getOrDefault(bed, "nobody");
            if (!has.equals(should)) {
                differences.add(bed + ": the mirror has " + has + ", in the group it is " + should);
            }
        }
        return new CensusCheck(kept.size(), patients, differences);
    }
}
