package releve.journal;

/**
 * Tables that one room derives from entries. Views are disposable: dropped and replayed, they come out identical, so both
 * methods that read an entry depend on nothing but the entry and the tables of lower rooms.
 */
public interface View {
    /** The room's name; every table of the view is called {@code name_…}. */
    String name();

    /** Raised whenever tables or meaning change; a different number on disk makes the journal replay everything. */
    int version();

    /** {@code CREATE TABLE} statements, separated by semicolons. Only keys that {@link #apply} itself needs. */
    String schema();

    /** Further indexes, for readers; a rebuild creates them after the tables are full. */
    default String indexes() {
        return "";
    }

    boolean reads(Kind kind);

    /** The costly, pure part of reading a payload. Runs on any thread, before the entry has its place. */
    Object prepare(Kind kind, String subject, byte[] payload);

    /** Writes what the entry says into the view's tables, within the entry's own transaction, in log order. */
    void apply(Entry entry, Object prepared, Transaction transaction);

    /** The last of several entries was applied and they are about to be committed: write what was only gathered so far. */
    default void settle(Transaction transaction) {}

    /** The transaction was rolled back or the tables were dropped: forget everything remembered about them. */
    default void forget() {}
}
