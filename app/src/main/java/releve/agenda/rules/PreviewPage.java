package releve.agenda.rules;

import java.util.List;
import releve.agenda.table.CaseLine;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * What would change if tables were saved; nothing is saved yet.
 *
 * @param part that was edited; blank when the tables are another version or a file
 * @param basis the version that they are compared with
 * @param carried the tables
 * @param back where the part is edited further; blank for whole tables
 */
public record PreviewPage(
        Frame frame,
        String part,
        String basis,
        String carried,
        String back,
        List<Change> changes,
        Effects effects,
        String days,
        List<Mistake> mistakes) {
    /** @param moved when the rows are the same in another order */
    public record Change(String part, List<String> gone, List<String> come, boolean moved) {}

    /**
     * @param cases of these days; {@code otherwise} how many would be otherwise, {@code more} how many of them are not named
     * @param counts in words
     */
    public record Effects(long cases, long otherwise, List<String> counts, List<Case> named, long more) {}

    /** @param changes {@code P4 → P3} */
    public record Case(CaseLine line, List<String> changes) {}
}
