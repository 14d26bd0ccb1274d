package releve.agenda.calls;

import java.util.List;
import releve.web.Frame;

/** Who may come although their appointment does not take place, because nobody reached them. */
public record EntrancePage(Frame frame, List<Day> days) {
    public record Day(String day, List<Line> lines) {}

    public record Line(String hour, String name, String birth, String where, String say) {}
}
