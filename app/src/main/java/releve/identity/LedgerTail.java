package releve.identity;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Which patients a room's ledger says something new of since it was last asked. Rows of a ledger are added and never changed, so the
 * last one seen is all there is to remember. For one thread at a time.
 */
public final class LedgerTail {
    private final String table;
    private final String after;
    private long last = -1;

    /** @param table as in {@link PatientLedger} */
    public LedgerTail(String table) {
        this.table = table;
        this.after = "SELECT id, patient FROM " + table + " WHERE id > :last ORDER BY id";
    }

    /** The rows of the patients; nobody the first time it is asked. */
    public Set<Long> take(Handle handle) {
        if (last < 0) {
            last = handle.createQuery("SELECT coalesce(max(id), 0) FROM " + table)
                    .mapTo(Long.class)
                    .one();
            return Set.of();
        }
        Set<Long> patients = new LinkedHashSet<>();
        handle.createQuery(after)
                .bind("last", last)
                .map((row, context) -> {
                    last = row.getLong(1);
                    return row.getLong(2);
                })
                .forEach(patients::add);
        return patients;
    }
}
