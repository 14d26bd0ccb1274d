package releve.ward;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/**
 * Something that a ward recorded, as its latest version says it.
 *
 * @param event when it happened
 * @param entered when it was recorded
 * @param author the account that recorded it, {@code account/0123456789abcdef}; its name is in {@link releve.access.People}
 * @param role in what capacity
 * @param saidBy who said it, when the author wrote it down for somebody else; else blank
 * @param seq the journal entry of this version
 * @param item what all versions of it share
 * @param corrected it has earlier versions, which stay readable
 */
public record Recorded<T>(
        T value,
        Instant event,
        Instant entered,
        String author,
        String role,
        String saidBy,
        long seq,
        UUID item,
        boolean corrected) {
    /** The same, of a part of it. */
    public <R> Recorded<R> map(Function<T, R> part) {
        return new Recorded<>(part.apply(value), event, entered, author, role, saidBy, seq, item, corrected);
    }
}
