package releve.board;

import java.util.List;

/**
 * One bed, and who lies in it; a bed with two occupants is two lines.
 *
 * @param who absent for an empty bed, and where the visitor may not know who it is
 */
public record BoardLine(String bed, State state, Who who, Care care, List<Mark> now, Stay stay) {
    /** @param shape tells states apart without colour; {@code hint} is the whole of it */
    public record State(String kind, String shape, String word, String hint) {}

    /**
     * @param full everything that tells this patient from another: whole name, birth date, number
     * @param alike somebody else on the ward has the same family name
     * @param path of the chart; {@code record} of the forms, blank when the visitor records nothing
     */
    public record Who(
            String name,
            String full,
            boolean alike,
            String age,
            String sex,
            String number,
            String path,
            String record) {
        static final Who NOBODY = new Who("", "", false, "", "", "", "", "");
    }

    /** @param allergy in words, with its kind: {@code known}, {@code none}, {@code unknown} or blank where it may not be read */
    public record Care(String doctor, String problem, String allergy, String allergyKind, List<Mark> marks) {
        static final Care NONE = new Care("", "", "", "", List.of());
    }

    /** A shape, a short word for it, and the whole of what it says. {@code strong} is what must not be overlooked. */
    public record Mark(String shape, String word, String full, boolean strong) {}

    /** @param leaves the expected day; {@code where} the patient is, when not in the bed */
    public record Stay(String leaves, List<Mark> where) {
        static final Stay NONE = new Stay("", List.of());
    }

    public boolean named() {
        return !who.name().isEmpty();
    }
}
