package releve.access;

import java.util.List;

/** What a staff list would do, row by row, before it does it. */
public record StaffPreview(List<Accepted> accepted, List<Refused> refused) {
    /**
     * A row that would become an account.
     *
     * @param line where it begins in the file, from 1
     */
    public record Accepted(int line, NewPerson person) {}

    /**
     * A row that would not.
     *
     * @param code stable: an {@link Objection} or a fault of the list, in small letters
     * @param about the word of the row that is at fault, or blank
     * @param reason for a person to read; it names the field and what is expected
     */
    public record Refused(int line, String code, String about, String reason) {}

    public StaffPreview {
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
    }
}
