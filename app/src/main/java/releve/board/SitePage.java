package releve.board;

import java.util.List;
import releve.crisis.ServicesLine;
import releve.web.Frame;
import releve.web.Paths;

/**
 * The beds of one site, ward by ward, or of the whole group, site by site: for whoever places patients.
 *
 * @param site blank for the group
 * @param services of the site that do not work as usual; nothing for the group: the frame of every page says it
 * @param notes late and frozen feeds that say who lies there
 * @param topic tells the page when to fetch itself again
 */
public record SitePage(
        Frame frame,
        String site,
        String topic,
        ServicesLine services,
        Tally sum,
        List<Free> free,
        List<WardsPage.Line> wards,
        List<Site> sites,
        List<String> notes) {
    /** Where a specialty has beds. @param wards those with a free bed first */
    public record Free(String specialty, Tally sum, List<WardsPage.Line> wards) {}

    public record Site(String name, Tally sum) {
        public String path() {
            return "/site/" + Paths.part(name);
        }
    }

    public String path() {
        return site.isEmpty() ? "/sites" : "/site/" + Paths.part(site);
    }
}
