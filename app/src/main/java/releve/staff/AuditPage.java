package releve.staff;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/** Who did what, the latest first, a hundred at a time. */
public record AuditPage(Frame frame, Fields fields, List<Row> rows, String older, List<Mistake> mistakes) {
    public record Fields(String person, String patient, String day, List<Choice> kinds) {}

    public record Row(
            String entry,
            String time,
            String person,
            String roles,
            String kind,
            String subject,
            String what,
            String why) {}
}
