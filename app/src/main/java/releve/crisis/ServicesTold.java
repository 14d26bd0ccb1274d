package releve.crisis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import releve.web.HouseState;
import releve.web.Words;

/** Services that do not work as usual in one short line, the worst first. */
public final class ServicesTold {
    /** As many as a tired person reads in one line; the grid has the others. */
    private static final int NAMED = 4;

    private static final Comparator<StatusCell> WORST_FIRST = Comparator.comparing((StatusCell each) ->
                    !(each.service().equals(Services.EMERGENCY) && each.state().closedToAmbulances()))
            .thenComparing(StatusCell::state, Comparator.reverseOrder())
            .thenComparing(StatusCell::site)
            .thenComparingInt(each -> Services.ALL.indexOf(each.service()));

    private ServicesTold() {}

    /** Of all sites, for the frame of every page; nothing when all is normal. */
    static Optional<HouseState.Standing> of(List<StatusCell> cells, Words words) {
        return line(cells, words, true)
                .map(text -> new HouseState.Standing(
                        words.text("crisis.services.line", text), CrisisPages.PATH + "/status"));
    }

    /** Of one site, which is not named again; blank when all is normal. */
    public static String ofSite(String site, List<StatusCell> cells, Words words) {
        return line(cells.stream().filter(each -> each.site().equals(site)).toList(), words, false)
                .map(text -> words.text("crisis.services.of", site, text))
                .orElse("");
    }

    private static Optional<String> line(List<StatusCell> cells, Words words, boolean sites) {
        List<StatusCell> told = cells.stream()
                .filter(each -> each.state() != ServiceState.NORMAL)
                .sorted(WORST_FIRST)
                .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        String named = told.stream()
                .limit(NAMED)
                .map(each -> (sites ? each.site() + " " : "") + told(each, words))
                .collect(Collectors.joining(" · "));
        int more = told.size() - NAMED;
        return Optional.of(more > 0 ? named + " " + words.count("crisis.services.more", more) : named);
    }

    private static String told(StatusCell cell, Words words) {
        String service = Services.key(cell.service());
        return words.text(service) + " " + cell.state().shape() + " "
                + words.text(cell.state().key());
    }
}
