package releve.staff;

import java.util.List;
import releve.web.Frame;

/** The role table in words: a column for each role, a row for each right. */
public record RolesPage(Frame frame, List<String> roles, List<Row> rows) {
    public record Row(String right, List<Boolean> cells) {}
}
