package releve.drill;

import java.util.List;

/** One hospital or care home of the group. */
public record Site(String code, String name, boolean careHome, List<Ward> wards) {
    public int beds() {
        return (int) wards.stream()
                .flatMap(ward -> ward.beds().stream())
                .filter(Bed::licensed)
                .count();
    }
}
