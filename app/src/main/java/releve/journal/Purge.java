package releve.journal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Erases payloads in the same transaction that says so: the log stays whole, the words are gone. */
final class Purge {
    static final Kind KIND = new Kind("journal.payload-purged", 1);

    private final Path data;
    private final Store store;
    private final Tip tip;
    private final LogKey key;
    private final Views views;

    Purge(Path data, Store store, Tip tip, LogKey key, Views views) {
        this.data = data;
        this.store = store;
        this.tip = tip;
        this.key = key;
        this.views = views;
    }

    /** Kinds of the journal itself are written by the journal alone; text must have a form in UTF-8 and in SQLite. */
    static void check(Fact fact) {
        if (fact.kind().name().startsWith("journal.")) {
            throw new IllegalArgumentException("only the journal itself writes " + fact.kind());
        }
        wellFormed(fact.subject());
        wellFormed(fact.by().actor());
        wellFormed(fact.by().role());
    }

    Entry erase(List<Long> seqs, String reason, Caller by) throws SQLException {
        TreeSet<Long> sorted = new TreeSet<>(seqs);
        sorted.forEach(this::mustBePurgeable);
        if (sorted.isEmpty() || reason.isBlank()) {
            throw new IllegalArgumentException("a purge names entries and a reason");
        }
        wellFormed(reason);
        Fact fact = new Fact(KIND, "log/" + key.log(), by, payload(sorted, reason, by));
        Schema.run(store.connection(), "PRAGMA secure_delete = ON");
        store.begin();
        for (long seq : sorted) {
            store.transaction().run("DELETE FROM payload WHERE seq = :seq", seq);
        }
        Line.Row row = tip.seal(fact);
        store.insert(row);
        store.insert(tip.mark(key));
        store.commit();
        new Replay(data, store, views, Progress.UNSEEN).everything();
        Schema.run(store.connection(), "PRAGMA secure_delete = OFF");
        Schema.run(store.connection(), "PRAGMA wal_checkpoint(TRUNCATE)");
        return Tip.entry(row, fact);
    }

    private void mustBePurgeable(long seq) {
        Optional<String> kind = store.transaction()
                .find("SELECT kind FROM entry JOIN payload USING (seq) WHERE seq = :seq", row -> row.getString(1), seq);
        if (kind.isEmpty()) {
            throw new IllegalArgumentException("entry " + seq + " does not exist or has no payload any more");
        }
        if (kind.get().startsWith("journal.")) {
            throw new IllegalArgumentException("entry " + seq + " is the journal's own (" + kind.get() + ") and stays");
        }
    }

    private byte[] payload(TreeSet<Long> seqs, String reason, Caller by) {
        byte[] unsigned = statement(key.log(), seqs, reason, by, null);
        String signature = Base64.getEncoder().encodeToString(key.sign(unsigned));
        return statement(key.log(), seqs, reason, by, signature);
    }

    /** The canonical JSON of a purge; what is signed is the same without the signature. */
    static byte[] statement(String log, Iterable<Long> seqs, String reason, Caller by, @Nullable String signature) {
        Canonical json = new Canonical().raw("{\"by\":{\"actor\":").string(by.actor());
        json.raw(",\"role\":").string(by.role()).raw("},\"log\":").string(log);
        json.raw(",\"reason\":").string(reason).raw(",\"seqs\":[");
        String comma = "";
        for (long seq : seqs) {
            json.raw(comma).number(seq);
            comma = ",";
        }
        json.raw("]");
        if (signature != null) {
            json.raw(",\"signature\":").string(signature);
        }
        return json.raw("}").toBytes();
    }

    private static void wellFormed(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            if (point == 0 || point <= 0xFFFF && Character.isSurrogate((char) point)) {
                throw new IllegalArgumentException("text with a NUL or half a surrogate pair at " + at);
            }
        }
    }
}
