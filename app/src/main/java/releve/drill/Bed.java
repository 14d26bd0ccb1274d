package releve.drill;

/**
 * One bed, cot or emergency bay, as PV1-3 names it: {@code ward^room^bed^site}.
 *
 * @param licensed counted among the group's beds; an emergency bay is not
 */
public record Bed(String site, String ward, String room, String bed, Specialty specialty, boolean licensed) {}
