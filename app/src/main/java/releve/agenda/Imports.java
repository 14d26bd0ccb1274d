package releve.agenda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Jdbi;
import releve.agenda.rescue.Outcome;
import releve.agenda.rescue.Reading;
import releve.agenda.rescue.Setting;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;

/** The front door for bookings of departments without a feed: an export is looked at first, and taken whole or not at all. */
public final class Imports {
    /** The largest export as one fact, packed. */
    private static final int MOST_PACKED = 32 << 20;

    private final Journal journal;
    private final Jdbi jdbi;
    private final Agenda agenda;
    private final ReentrantLock one = new ReentrantLock();

    public Imports(Journal journal) {
        this.journal = journal;
        this.jdbi = journal.read().jdbi();
        this.agenda = new Agenda(jdbi);
    }

    /** One that was taken. */
    public record Taken(UUID form, String source, String name, Setting setting, Instant at, String by) {}

    /** What came of it. */
    public sealed interface Came {
        record New(Reading reading) implements Came {}

        /** The same form was filed before, perhaps before a restart. */
        record Same() implements Came {}

        /** Nothing was filed, and the reading says why. */
        record Not(Reading reading) implements Came {}

        record TooLarge() implements Came {}
    }

    /** Files the export when it can be read from end to end; lines that were not taken stand in the reading. */
    public Came take(UUID form, String source, String name, Setting setting, byte[] file, Caller by) {
        one.lock();
        try {
            journal.settle();
            if (agenda.isFiled(form)) {
                return new Came.Same();
            }
            Reading reading = setting.read(file);
            if (!(reading.outcome() instanceof Outcome.Taken)
                    || reading.accepted().isEmpty()) {
                return new Came.Not(reading);
            }
            byte[] packed = packed(file);
            if (packed.length > MOST_PACKED) {
                return new Came.TooLarge();
            }
            var fact = new DeskFact.Imported(form, source, name, setting, packed);
            journal.append(new Fact(fact.kind(), "agenda/import", by, Json.payload(fact)));
            journal.settle();
            return new Came.New(reading);
        } finally {
            one.unlock();
        }
    }

    /** Every export that was taken, the latest first. */
    public List<Taken> all() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT said, written, author FROM agenda_form WHERE kind = :kind ORDER BY written DESC, form DESC
                        """)
                .bind("kind", DeskFact.KINDS.kind(DeskFact.Imported.class).toString())
                .map((row, context) -> {
                    var fact = Json.read(row.getString(1), DeskFact.Imported.class);
                    return new Taken(
                            fact.form(),
                            fact.source(),
                            fact.name(),
                            fact.setting(),
                            Instant.ofEpochMilli(row.getLong(2)),
                            row.getString(3));
                })
                .list());
    }

    private static byte[] packed(byte[] file) {
        var bytes = new ByteArrayOutputStream(file.length / 4);
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
