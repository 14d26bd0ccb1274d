package releve.board;

import gg.jte.Content;
import releve.crisis.ServicesLine;
import releve.web.Frame;
import releve.web.Paths;

/**
 * One ward's beds on one screen.
 *
 * @param part as it was rendered, for everybody who sees the same
 * @param services of the site that do not work as usual
 * @param beds whether the visitor may see the site's beds
 * @param pack whether the ward's pack may be had
 */
public record BoardPage(
        Frame frame,
        String site,
        String ward,
        Content part,
        String version,
        String topic,
        ServicesLine services,
        boolean beds,
        boolean pack) {
    /** Somebody on the way to the ward. */
    public record Coming(BoardLine.Who who, String from, String since, String details) {}

    public String path() {
        return "/ward/" + Paths.part(site) + "/" + Paths.part(ward);
    }

    public String sitePath() {
        return "/site/" + Paths.part(site);
    }
}
