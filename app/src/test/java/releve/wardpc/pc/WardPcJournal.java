package releve.wardpc.pc;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** A ward PC's folder as it lies there when its program does not run. */
final class WardPcJournal implements AutoCloseable {
    private final Book book;

    WardPcJournal(Path data, Clock clock) throws Exception {
        var folder = new Folder(data);
        var random = new SecureRandom();
        book = new Book(data, Keys.in(folder, random), Enrolled.in(folder).orElseThrow(), clock, random);
    }

    /** The numbers of the entries that wait for the node. */
    List<Long> waiting() {
        return book.waiting().stream().map(row -> row.label().number()).toList();
    }

    @Override
    public void close() {
        book.close();
    }
}
