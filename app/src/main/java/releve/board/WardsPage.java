package releve.board;

import java.util.List;
import java.util.Set;
import releve.ward.Wards.Named;
import releve.web.Frame;
import releve.web.Paths;

/** Every ward the visitor may see, their own first. @param notes late and frozen feeds that say who lies there */
public record WardsPage(Frame frame, List<Line> own, List<Line> others, List<String> sites, List<String> notes) {
    /** @param feeds that said who lies there */
    public record Line(String site, String ward, String specialty, Tally tally, Set<String> feeds) {
        static Line of(Named ward, String specialty, Tally tally, Set<String> feeds) {
            return new Line(ward.site(), ward.ward(), specialty, tally, feeds);
        }

        public String path() {
            return "/ward/" + Paths.part(site) + "/" + Paths.part(ward);
        }
    }

    public String sitePath(String site) {
        return "/site/" + Paths.part(site);
    }
}
