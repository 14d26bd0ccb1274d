package releve.agenda.rules;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * The tables: their parts, the versions that held, and the way out to a file and back in.
 *
 * @param history the version that holds first
 * @param done what was just saved, in words; else blank
 */
public record OverviewPage(Frame frame, List<Entry> parts, List<Entry> history, String done, List<Mistake> mistakes) {
    /** @param path blank for the version that holds; {@code file} of a version as a file, blank for a part */
    public record Entry(String path, String title, String text, String file) {}
}
