package releve.laboratory;

import java.util.List;
import releve.care.Coded;

/** All values of one analyte that hold, the latest taken first. */
public record Trend(Coded analyte, List<Result> results) {
    public Result latest() {
        return results.getFirst();
    }
}
