package releve.journal;

import java.nio.charset.StandardCharsets;

/** A small view for tests: counts entries by subject and keeps their texts. It refuses the text "poison" halfway through. */
final class CountView implements View {
    static final Kind NOTE = new Kind("test.note", 1);

    private final int version;

    CountView(int version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "count";
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public String schema() {
        return """
                CREATE TABLE count_subject (subject TEXT PRIMARY KEY, many INTEGER NOT NULL) STRICT;
                CREATE TABLE count_text (seq INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
                """;
    }

    @Override
    public String indexes() {
        return "CREATE INDEX count_text_text ON count_text (text);";
    }

    @Override
    public boolean reads(Kind kind) {
        return kind.equals(NOTE);
    }

    @Override
    public Object prepare(Kind kind, String subject, byte[] payload) {
        String text = new String(payload, StandardCharsets.UTF_8);
        if (text.equals("unreadable")) {
            throw new IllegalArgumentException("cannot read " + text);
        }
        return text;
    }

    @Override
    public void apply(Entry entry, Object prepared, Transaction transaction) {
        transaction.run("""
                INSERT INTO count_subject (subject, many) VALUES (:subject, 1)
                ON CONFLICT (subject) DO UPDATE SET many = many + 1""", entry.subject());
        if (prepared.equals("poison")) {
            throw new IllegalStateException("poison");
        }
        transaction.run("INSERT INTO count_text (seq, text) VALUES (:seq, :text)", entry.seq(), prepared);
    }
}
