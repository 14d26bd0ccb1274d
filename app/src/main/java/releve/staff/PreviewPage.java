package releve.staff;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/** What a staff list would do, row by row, before it does it. */
public record PreviewPage(
        Frame frame, Counts counts, List<Good> good, List<Bad> bad, Sent sent, List<Mistake> mistakes) {
    /** @param more says how many good rows are not shown, or is blank */
    public record Counts(int rows, String good, String bad, String more) {}

    public record Good(String line, String display, String name, String roles, String wards) {}

    public record Bad(String line, String reason) {}

    /** The form as it was sent, to be sent again once it is agreed. */
    public record Sent(String list, List<String> roles, String wards, String language, String secret) {}
}
