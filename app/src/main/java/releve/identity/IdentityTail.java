package releve.identity;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Which patients are called otherwise, linked otherwise or covered otherwise since it was last asked. For one thread at a time. */
public final class IdentityTail {
    private record Mark(long changed, long link, long confidential) {}

    private Mark last = new Mark(-1, -1, -1);

    /** The rows of the patients; nobody the first time it is asked. */
    public Set<Long> take(Handle handle) {
        Mark now = handle.createQuery("""
                        SELECT (SELECT coalesce(max(changed), 0) FROM identity_patient),
                          (SELECT coalesce(max(id), 0) FROM identity_link),
                          (SELECT coalesce(max(seq), 0) FROM identity_confidential)
                        """)
                .map((row, context) -> new Mark(row.getLong(1), row.getLong(2), row.getLong(3)))
                .one();
        Mark before = last;
        last = now;
        if (before.changed() < 0 || before.equals(now)) {
            return Set.of();
        }
        return new LinkedHashSet<>(handle.createQuery("""
                        SELECT id FROM identity_patient WHERE changed > :changed
                        UNION SELECT one FROM identity_link WHERE id > :link
                        UNION SELECT other FROM identity_link WHERE id > :link
                        UNION SELECT patient FROM identity_confidential WHERE seq > :confidential
                        """)
                .bind("changed", before.changed())
                .bind("link", before.link())
                .bind("confidential", before.confidential())
                .mapTo(Long.class)
                .list());
    }
}
