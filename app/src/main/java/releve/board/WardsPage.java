package releve.board;

import java.util.List;
import releve.ward.Wards.Named;
import releve.web.Frame;
import releve.web.Paths;

/** Every ward the visitor may see, their own first. */
public record WardsPage(Frame frame, List<Line> own, List<Line> others, List<String> sites) {
    public record Line(String site, String ward, String specialty, Tally tally) {
        static Line of(Named ward, String specialty, Tally tally) {
            return new Line(ward.site(), ward.ward(), specialty, tally);
        }

        public String path() {
            return "/ward/" + Paths.part(site) + "/" + Paths.part(ward);
        }
    }

    public String sitePath(String site) {
        return "/site/" + Paths.part(site);
    }
}
