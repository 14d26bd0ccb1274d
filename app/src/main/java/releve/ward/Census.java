package releve.ward;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every ward with its beds and who lies in them, as the views stand. */
public record Census(List<Ward> wards) {
    public record Ward(String site, String name, List<Bed> beds) {}

    /** A bed; without a bed's name, those on the ward whose bed nobody has said. Two occupants are a contradiction to be looked at. */
    public record Bed(String room, String name, List<Occupant> occupants) {
        public boolean contradicts() {
            return !name.isBlank() && occupants.size() > 1;
        }
    }

    /** @param source the entry that last changed the stay */
    public record Occupant(
            String number,
            String authority,
            String name,
            String birth,
            String sex,
            String stay,
            boolean onLeave,
            @Nullable Instant since,
            long source) {}

    public long patients() {
        return wards.stream()
                .flatMap(ward -> ward.beds().stream())
                .mapToLong(bed -> bed.occupants().size())
                .sum();
    }
}
