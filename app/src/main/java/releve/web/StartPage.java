package releve.web;

import java.util.List;

/** What this visitor may open. */
public record StartPage(Frame frame, List<Entry> entries) {
    public record Entry(String path, String title, String hint) {}
}
