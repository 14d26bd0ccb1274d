package releve.crisis;

import java.time.Instant;
import releve.web.Paths;
import releve.web.Words;

/**
 * Whether screen or paper is master of a ward or site, and the site's services that do not work as usual, as one line of a board that
 * fetches itself again.
 *
 * @param unit a ward, or blank for the site as a whole
 * @param text blank when all is normal
 */
public record ServicesLine(String site, String unit, String text) {
    public static ServicesLine of(Crisis crisis, String site, String unit, Words words, Instant now) {
        String services = ServicesTold.ofSite(site, crisis.statusAt(now), words);
        MasterCell cell = crisis.master(site, unit, now);
        String key = cell.master().key();
        boolean usual = cell.master() == Master.SCREEN && crisis.standing().isEmpty();
        String master = cell.from()
                .filter(from -> !usual)
                .map(from -> words.text(
                        "crisis.master.holds", cell.master().shape() + " " + words.text(key), words.since(from, now)))
                .orElse("");
        return new ServicesLine(
                site, unit, master.isEmpty() || services.isEmpty() ? master + services : master + " · " + services);
    }

    public String path() {
        return CrisisPages.PATH + "/services/" + Paths.part(site) + (unit.isEmpty() ? "" : "?unit=" + Paths.part(unit));
    }
}
