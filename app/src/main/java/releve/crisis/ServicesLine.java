package releve.crisis;

import java.time.Instant;
import releve.web.Paths;
import releve.web.Words;

/**
 * Services of one site that do not work as usual, as one line of a board that fetches itself again.
 *
 * @param text blank when all is normal
 */
public record ServicesLine(String site, String text) {
    public static ServicesLine of(Crisis crisis, String site, Words words, Instant now) {
        return new ServicesLine(site, ServicesTold.ofSite(site, crisis.statusAt(now), words));
    }

    public String path() {
        return CrisisPages.PATH + "/services/" + Paths.part(site);
    }
}
