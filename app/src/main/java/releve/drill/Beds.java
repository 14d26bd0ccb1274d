package releve.drill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who lies where: at most one patient in a bed, and a bed for at most one patient. */
final class Beds {
    private final Map<Bed, Patient> taken = new LinkedHashMap<>();
    private final Map<String, Ward> wards = new LinkedHashMap<>();

    Beds(Group group) {
        group.wards().forEach(ward -> wards.put(ward.code(), ward));
    }

    boolean isFree(Bed bed) {
        return !taken.containsKey(bed);
    }

    /** A free bed of that ward; in maternity a mother gets bed 1 and the newborn the cot. */
    Optional<Bed> free(String ward, boolean newborn, Chance chance) {
        List<Bed> open = new ArrayList<>();
        for (Bed bed : ward(ward).beds()) {
            boolean cot = bed.specialty() == Specialty.MATERNITY && bed.bed().equals("B");
            if (isFree(bed) && cot == newborn) {
                open.add(bed);
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(chance.of(open));
    }

    void put(Patient patient, Bed bed) {
        Patient there = taken.putIfAbsent(bed, patient);
        if (there != null && there != patient) {
            throw new IllegalStateException(bed + " is taken by " + there.number);
        }
        stayOf(patient).lieIn(bed);
    }

    /** Empties the bed that the patient lies in, if any. */
    void leave(Patient patient) {
        Stay stay = stayOf(patient);
        if (stay.bed != null) {
            taken.remove(stay.bed);
            stay.bed = null;
        }
    }

    void swap(Patient first, Patient second) {
        Bed bedOfFirst = bedOf(first);
        Bed bedOfSecond = bedOf(second);
        leave(first);
        leave(second);
        put(first, bedOfSecond);
        put(second, bedOfFirst);
    }

    /** The same bed under another patient number: what a merge does. */
    void pass(Patient from, Patient to) {
        Bed bed = bedOf(from);
        taken.put(bed, to);
    }

    Map<Bed, Patient> taken() {
        return taken;
    }

    Ward ward(String code) {
        Ward ward = wards.get(code);
        if (ward == null) {
            throw new IllegalArgumentException("no ward " + code);
        }
        return ward;
    }

    private static Bed bedOf(Patient patient) {
        Bed bed = stayOf(patient).bed;
        if (bed == null) {
            throw new IllegalStateException(patient.number + " lies in no bed");
        }
        return bed;
    }

    static Stay stayOf(Patient patient) {
        @Nullable Stay stay = patient.stay;
        if (stay == null) {
            throw new IllegalStateException(patient.number + " has no stay");
        }
        return stay;
    }
}
