package releve.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The first entry of every log: it names the public key, and with it everything that was ever signed for this log. */
final class Opening {
    static final Kind KIND = new Kind("journal.opened", 1);

    private Opening() {}

    static Fact fact(LogKey key) {
        return new Fact(
                KIND,
                "log/" + key.log(),
                new Caller("releve", "program"),
                payload(key.identity().publicKey()));
    }

    /** The payload's one and only form, canonical JSON. */
    static byte[] payload(byte[] publicKey) {
        Canonical json = new Canonical().raw("{\"format\":").number(Schema.FORMAT);
        json.raw(",\"publicKey\":").string(Base64.getEncoder().encodeToString(publicKey));
        return json.raw("}").toBytes();
    }

    /** The log's key: the one in the folder, which must be the log's; a new one only where there is no log yet. */
    static LogKey key(Path data, Store store) throws IOException, SQLException {
        Optional<LogKey> key = LogKey.find(data);
        if (store.size() == 0) {
            return key.isPresent() ? key.get() : LogKey.create(data);
        }
        if (key.isEmpty()) {
            throw new JournalUnavailable(
                    "the log's private key is missing: " + LogKey.file(data)
                            + ". Nothing was changed; the journal can be read and verified without it."
                            + " Put the key back from where it is kept.",
                    null);
        }
        String subject = store.transaction()
                .find("SELECT subject FROM entry WHERE seq = 0", row -> row.getString(1))
                .orElse("");
        if (!subject.equals("log/" + key.get().log())) {
            throw Store.damaged("the key in " + LogKey.file(data) + " is not that of this log (" + subject + ")");
        }
        return key.get();
    }

    static void write(Writer writer, LogKey key, Views views) {
        Fact fact = fact(key);
        Group.Waiting first = new Group.Waiting(
                fact,
                views.prepare(fact.kind(), fact.subject(), fact.payload()),
                Gate.OPEN,
                true,
                0,
                new CompletableFuture<>());
        writer.write(List.of(first));
    }
}
