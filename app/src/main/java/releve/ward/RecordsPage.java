package releve.ward;

import java.util.List;
import java.util.Optional;
import releve.web.Frame;

/** What was recorded, with all versions, to be read, corrected or withdrawn. */
public record RecordsPage(
        Frame frame, Optional<RecordPage.Who> who, Optional<String> done, List<Line> lines, String back) {
    /**
     * One thing as it stands.
     *
     * @param patient the name, on a page of several patients
     * @param correct and {@code withdraw} are addresses; blank where the visitor may not
     */
    public record Line(
            String title,
            String patient,
            String text,
            String when,
            String author,
            boolean withdrawn,
            List<String> earlier,
            String correct,
            String withdraw) {}
}
