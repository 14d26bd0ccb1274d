package releve.agenda.calls;

import java.util.List;
import releve.web.Frame;

/**
 * How patient the calls are, to be read, with the way to each form and the versions that held.
 *
 * @param basis the version that holds
 * @param done what was just saved, in words; else blank
 */
public record SettingsPage(Frame frame, List<Part> parts, List<Version> history, String basis, String done) {
    /** @param lines what holds, row by row */
    public record Part(String path, String title, List<String> lines) {}

    /** @param key blank for the version that holds */
    public record Version(String key, String title) {}
}
