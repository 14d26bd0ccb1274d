package releve.staff;

import java.util.List;
import releve.web.Frame;

/** Everybody who has an account, a hundred at a time. */
public record PeoplePage(
        Frame frame, String asked, String count, List<Row> rows, String before, String after, boolean pcs) {
    /** @param style of the state's box: {@code good}, {@code warn} or {@code bad} */
    public record Row(
            String address,
            String display,
            String name,
            String roles,
            String wards,
            String state,
            String style,
            String last) {}
}
