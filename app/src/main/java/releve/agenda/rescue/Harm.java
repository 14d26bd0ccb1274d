package releve.agenda.rescue;

/**
 * What harm a delay would do, in the words of whoever booked; blank where not said. No case is ranked by it.
 *
 * @param oneWeek if it is put off by a week; the others likewise by four and twelve
 */
public record Harm(String oneWeek, String fourWeeks, String twelveWeeks) {
    public static final Harm NOT_SAID = new Harm("", "", "");

    public boolean isSaid() {
        return !(oneWeek.isBlank() && fourWeeks.isBlank() && twelveWeeks.isBlank());
    }
}
