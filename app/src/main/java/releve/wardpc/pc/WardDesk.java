package releve.wardpc.pc;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import releve.ward.OfflineForms;
import releve.web.Language;
import releve.web.Web;
import releve.web.WebSettings;

/** The running program of a ward PC, from its folder to its pages; readable from top to bottom. */
public final class WardDesk implements AutoCloseable {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** @param port of the pages on this PC alone, 0 for any free one; {@code printer} as HOST or HOST:PORT, blank for none */
    public record Options(int port, String printer, Language language) {}

    private final Shelf shelf;
    private final Book book;
    private final Rounds rounds;
    private final Web web;

    private WardDesk(Shelf shelf, Book book, Rounds rounds, Web web) {
        this.shelf = shelf;
        this.book = book;
        this.rounds = rounds;
        this.web = web;
    }

    /** Opens the folder of an enrolled PC. The rounds begin with {@link #start}. */
    public static WardDesk open(Path data, Options options, Clock clock) throws IOException {
        var folder = new Folder(data);
        var random = new SecureRandom();
        Enrolled enrolled = Enrolled.in(folder).orElseThrow(() -> new IOException("this PC is not enrolled yet"));
        Whereabouts where = Whereabouts.in(folder)
                .orElseThrow(() -> new IOException("it is not known where the node is: start with --node and --pin"));
        Optional<PagePrinter> printer =
                options.printer().isBlank() ? Optional.empty() : Optional.of(PagePrinter.read(options.printer()));
        Keys keys = Keys.in(folder, random);
        var time = new PcClock(clock, where.ahead());
        var shelf = new Shelf(folder.packs(), enrolled.mark(), time);
        var book = new Book(data, keys, enrolled, time, random);
        var rounds = new Rounds(folder, enrolled, where, shelf, book, time, random);
        var parts = new Parts(enrolled, shelf, book, rounds, time, printer, random);
        try {
            var door = new PcDoor(
                    shelf, new Pins(folder, keys, random), new Waits(System::nanoTime), time, () -> secret(random));
            return new WardDesk(shelf, book, rounds, web(data, options, parts, door));
        } catch (IOException | RuntimeException failed) {
            rounds.close();
            book.close();
            throw failed;
        }
    }

    /** What the pages are made of. */
    private record Parts(
            Enrolled enrolled,
            Shelf shelf,
            Book book,
            Rounds rounds,
            PcClock clock,
            Optional<PagePrinter> printer,
            SecureRandom random) {}

    private static Web web(Path data, Options options, Parts parts, PcDoor door) throws IOException {
        Enrolled enrolled = parts.enrolled();
        Shelf shelf = parts.shelf();
        Book book = parts.book();
        Rounds rounds = parts.rounds();
        var forms = new OfflineForms(enrolled.zone());
        var reading = new Reading(shelf, door, enrolled);
        var links = new Links(shelf, reading, book, rounds, parts.clock());
        var entries = new EntryLines(book, forms);
        var checks = new SelfChecks(reading, rounds, parts.clock(), Battery::now);
        var settings = new WebSettings(
                InetAddress.getLoopbackAddress(),
                options.port(),
                data,
                Optional.empty(),
                List.of(),
                enrolled.zone(),
                options.language(),
                HEARTBEAT,
                false);
        return Web.open(
                settings,
                door,
                links,
                links,
                List.of(
                        new CopyPages(reading, entries, forms),
                        new NotePages(reading, book, entries, forms, links, rounds, enrolled),
                        new ShelfPages(shelf, reading, links, rounds, parts.printer()),
                        new CheckPages(checks, reading, book, rounds, parts.printer(), enrolled, parts.random()),
                        new TextsOf("ward"),
                        new TextsOf("board")),
                Web.newLive(),
                parts.clock());
    }

    private static String secret(SecureRandom random) {
        byte[] chance = new byte[32];
        random.nextBytes(chance);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
    }

    public void start() {
        rounds.start();
    }

    /** One round with the node, now; the keys of the sentences that say what went wrong. */
    public List<String> round() {
        return news().trouble().stream().map(Say::key).toList();
    }

    Rounds.News news() {
        return rounds.once();
    }

    /** When the newest pack that would open was made. */
    public Optional<Instant> newest() {
        return shelf.wards().stream()
                .flatMap(ward -> ward.packs().stream())
                .map(pack -> pack.heading().made())
                .max(Comparator.naturalOrder());
    }

    /** Where the pages are, for this PC's browser alone. */
    public String address() {
        return web.address();
    }

    @Override
    public void close() {
        try {
            web.close();
        } finally {
            try {
                rounds.close();
            } finally {
                book.close();
            }
        }
    }
}
