package releve.ward;

import java.util.List;
import java.util.Optional;
import releve.web.Frame;

/** A ward's beds and their states, and the patients on the way to it. @param notes late and frozen feeds that say who lies there */
public record BedsPage(
        Frame frame,
        String site,
        String ward,
        Optional<String> done,
        List<Coming> coming,
        List<Line> beds,
        String board,
        List<String> notes) {
    public record Coming(
            String name, String number, String from, String when, String details, String accept, String refuse) {}

    /**
     * @param after says that a feed said after T0 who lies there; blank otherwise
     * @param change the address where its state is changed; blank where the visitor may not
     */
    public record Line(String bed, String occupants, String after, String state, String since, String change) {}
}
