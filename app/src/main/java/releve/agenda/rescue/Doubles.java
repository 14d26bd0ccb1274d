package releve.agenda.rescue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which keys a file has already had: of each, the line and a short digest of what it said, so that 200,000 take little room. */
final class Doubles {
    private record First(long line, int said) {}

    private final Map<String, First> firsts = new HashMap<>();

    /** Empty when the key is new. */
    Optional<Doubled> see(Row row) {
        var now = new First(row.line(), said(row));
        First first = firsts.putIfAbsent(row.key().value(), now);
        return first == null
                ? Optional.empty()
                : Optional.of(new Doubled(row.line(), first.line, row.key().value(), first.said == now.said));
    }

    /** Of everything but the line itself. */
    private static int said(Row row) {
        return new Row(1, row.key(), row.patient(), row.visit(), row.preparation(), row.standing(), row.remarks())
                .hashCode();
    }
}
