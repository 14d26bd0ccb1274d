package releve.ward;

import java.util.List;
import java.util.Optional;
import releve.web.Frame;

/** What can be recorded of one patient, and what was just recorded. */
public record MenuPage(
        Frame frame, RecordPage.Who who, Optional<String> done, List<Entry> forms, List<Entry> moves, Places links) {
    public record Entry(String path, String title, String stands) {}

    public record Places(String chart, String board, String records) {}
}
