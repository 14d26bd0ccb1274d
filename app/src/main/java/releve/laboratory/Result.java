package releve.laboratory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import releve.care.Coded;
import releve.care.Moment;
import releve.identity.Origin;
import releve.laboratory.LaboratoryFact.Value;

/**
 * One value as it holds now.
 *
 * @param superseded earlier versions of it, the latest first
 */
public record Result(
        Coded test,
        Value value,
        String specimen,
        @Nullable Moment collected,
        Origin origin,
        List<Superseded> superseded) {
    /** A version that another took the place of. */
    public record Superseded(Value value, Origin origin) {}
}
