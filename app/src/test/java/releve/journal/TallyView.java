package releve.journal;

/** The least a view can do: one counter for each subject. */
final class TallyView implements View {
    @Override
    public String name() {
        return "tally";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String schema() {
        return "CREATE TABLE tally_subject (subject TEXT PRIMARY KEY, many INTEGER NOT NULL) STRICT, WITHOUT ROWID;";
    }

    @Override
    public boolean reads(Kind kind) {
        return kind.equals(CountView.NOTE);
    }

    @Override
    public Object prepare(Kind kind, String subject, byte[] payload) {
        return subject;
    }

    @Override
    public void apply(Entry entry, Object prepared, Transaction transaction) {
        transaction.run("""
                INSERT INTO tally_subject (subject, many) VALUES (:subject, 1)
                ON CONFLICT (subject) DO UPDATE SET many = many + 1""", prepared);
    }
}
