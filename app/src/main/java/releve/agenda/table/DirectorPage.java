package releve.agenda.table;

import java.util.List;
import releve.web.Frame;

/**
 * What is in front of the medical director each morning.
 *
 * @param numbers of the days to come, row by row
 */
public record DirectorPage(
        Frame frame,
        List<Section> sections,
        List<Number> numbers,
        List<String> classes,
        Plot plot,
        String days,
        String from) {
    /** @param none what stands there when the list is empty */
    public record Section(String id, String title, String none, List<CaseLine> lines) {}

    /** @param cases of each class, in their order */
    public record Number(String day, String service, List<Long> cases, long undecided) {}
}
