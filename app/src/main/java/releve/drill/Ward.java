package releve.drill;

import java.util.List;

/** One ward: its code (unique in the group), what it cares for and its beds in order. */
public record Ward(String code, String site, Specialty specialty, List<Bed> beds) {}
