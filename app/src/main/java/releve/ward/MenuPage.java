package releve.ward;

import java.util.List;
import java.util.Optional;
import releve.web.Frame;

/** What can be recorded of one patient, and what was just recorded. */
public record MenuPage(
        Frame frame, RecordPage.Who who, Optional<String> done, List<Entry> forms, List<Entry> moves, Places links) {
    /** @param waits the form can wait in the browser, which fetches it ahead */
    public record Entry(String path, String title, String stands, boolean waits) {}

    public record Places(String chart, String board, String records) {}
}
