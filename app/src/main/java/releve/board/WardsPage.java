package releve.board;

import java.util.List;
import releve.ward.Census;
import releve.web.Frame;
import releve.web.Paths;

/** Every ward the visitor may see, their own first. */
public record WardsPage(Frame frame, List<Line> own, List<Line> others) {
    public record Line(String site, String ward, boolean own, long beds, long free, long patients) {
        static Line of(Census.Ward ward, boolean own) {
            List<Census.Bed> beds =
                    ward.beds().stream().filter(bed -> !bed.name().isBlank()).toList();
            return new Line(
                    ward.site(),
                    ward.name(),
                    own,
                    beds.size(),
                    beds.stream().filter(bed -> bed.occupants().isEmpty()).count(),
                    ward.beds().stream()
                            .mapToLong(bed -> bed.occupants().size())
                            .sum());
        }

        public String path() {
            return "/ward/" + Paths.part(site) + "/" + Paths.part(ward);
        }
    }
}
