package releve.journal;

/** A view that reads no entry by itself: another view hands it facts within the same transaction. */
public interface FedView extends View {
    @Override
    default boolean reads(Kind kind) {
        return false;
    }

    @Override
    default Object prepare(Kind kind, String subject, byte[] payload) {
        throw new IllegalStateException(name() + " reads no entries, not even " + kind);
    }

    @Override
    default void apply(Entry entry, Object prepared, Transaction transaction) {
        throw new IllegalStateException(name() + " reads no entries, not even " + entry.kind());
    }
}
