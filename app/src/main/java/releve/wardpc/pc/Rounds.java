package releve.wardpc.pc;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import releve.journal.JournalUnavailable;
import releve.journal.Json;
import releve.wardpc.Outcome;
import releve.wardpc.Speech;
import releve.web.Paths;

/**
 * Every five minutes: asks the node for newer packs, hands back what was recorded, tells what the self-check found, and compares clocks.
 * Whatever goes wrong is a sentence for the page and the next round's business; nothing here ends the program.
 */
final class Rounds implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    /** Twenty ward PCs that got power back together do not ask together for ever. */
    private static final Duration JITTER = Duration.ofSeconds(30);

    private static final int SMALL = 1024 * 1024;
    private static final int BATCH = 20;

    /** The node answers an entry that comes out of turn with this word; it is no fate of the entry. */
    private static final String GAP = "gap";

    /**
     * How the last round went.
     *
     * @param contact when the node last answered, by this PC's own clock
     * @param trouble in the order in which it happened; empty when all went well
     * @param packs how many came new
     */
    record News(Optional<Instant> tried, Optional<Instant> contact, List<Say> trouble, int packs, int handed) {
        static final News NONE = new News(Optional.empty(), Optional.empty(), List.of(), 0, 0);
    }

    private final Folder folder;
    private final Enrolled enrolled;
    private final Shelf shelf;
    private final Book book;
    private final PcClock clock;
    private final RandomGenerator chance;
    private final NodeLine line;
    private final Semaphore nudge = new Semaphore(0);
    private final ReentrantLock one = new ReentrantLock();
    private final Thread thread = Thread.ofVirtual().name("wardpc-rounds").unstarted(this::run);
    private volatile Whereabouts where;
    private volatile News news;
    private volatile boolean closed;

    Rounds(
            Folder folder,
            Enrolled enrolled,
            Whereabouts where,
            Shelf shelf,
            Book book,
            PcClock clock,
            RandomGenerator chance) {
        this.folder = folder;
        this.enrolled = enrolled;
        this.where = where;
        this.shelf = shelf;
        this.book = book;
        this.clock = clock;
        this.chance = chance;
        this.line = new NodeLine(where, clock);
        this.news = new News(Optional.empty(), Optional.ofNullable(where.contact()), List.of(), 0, 0);
    }

    void start() {
        thread.start();
    }

    News news() {
        return news;
    }

    Whereabouts where() {
        return where;
    }

    /** Begins the next round at once. */
    void nudge() {
        nudge.release();
    }

    private void run() {
        while (!closed) {
            once();
            try {
                long jitter = chance.nextLong(-JITTER.toMillis(), JITTER.toMillis() + 1);
                if (nudge.tryAcquire(PAUSE.toMillis() + jitter, TimeUnit.MILLISECONDS)) {
                    nudge.drainPermits();
                }
            } catch (InterruptedException closing) {
                return;
            }
        }
    }

    /** One round, now. */
    News once() {
        one.lock();
        try {
            var round = new Round();
            round.go();
            news = round.news();
            news.trouble().forEach(say -> log.info("round: {} {}", say.key(), say.arguments()));
            return news;
        } catch (RuntimeException broken) {
            log.warn("a round broke off; the next one tries again", broken);
            Say said = broken instanceof JournalUnavailable
                    ? Say.text("pc.link.journal")
                    : Say.text("pc.link.broken", broken.getClass().getSimpleName());
            news = new News(Optional.of(clock.raw()), news.contact(), List.of(said), 0, 0);
            return news;
        } finally {
            one.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        line.close();
        one.lock(); // a round under way is over, and nothing of it is half done
        one.unlock();
    }

    /** What one round does and finds. */
    private final class Round {
        private final List<Say> trouble = new ArrayList<>();
        private Optional<Instant> contact = news.contact();
        private int packs;
        private int handed;

        News news() {
            return new News(Optional.of(clock.raw()), contact, List.copyOf(trouble), packs, handed);
        }

        void go() {
            book.purge();
            Optional<NodeLine.Said.Answer> first = ask(Speech.ENTRIES, null, SMALL);
            Optional<Speech.Reached> reached = first.flatMap(answer -> read(answer, Speech.Reached.class));
            if (reached.isEmpty()) {
                return;
            }
            meet(first.get(), reached.get());
            fetch();
            handBack(reached.get().number());
            tell();
        }

        private Optional<NodeLine.Said.Answer> ask(String path, byte @Nullable [] body, int most) {
            return switch (line.ask(path, enrolled.welcome().token(), body, most)) {
                case NodeLine.Said.Silent silent -> {
                    trouble.add(silent.why());
                    yield Optional.empty();
                }
                case NodeLine.Said.Answer answer when answer.ok() -> Optional.of(answer);
                case NodeLine.Said.Answer answer
                when answer.status() == 401 || answer.status() == 403 -> {
                    trouble.add(Say.text("pc.link.unknown"));
                    yield Optional.empty();
                }
                case NodeLine.Said.Answer answer -> {
                    trouble.add(Say.text("pc.link.odd", answer.status()));
                    yield Optional.empty();
                }
            };
        }

        private <T> Optional<T> read(NodeLine.Said.Answer answer, Class<T> type) {
            try {
                return Optional.ofNullable(Json.read(answer.body(), type));
            } catch (IllegalArgumentException junk) {
                trouble.add(Say.text("pc.link.odd", answer.status()));
                return Optional.empty();
            }
        }

        /** The node's time was read somewhere between asking and hearing. */
        private void meet(NodeLine.Said.Answer answer, Speech.Reached reached) {
            Duration half = Duration.between(answer.sent(), answer.received()).dividedBy(2);
            Duration ahead = Duration.between(answer.sent().plus(half), reached.now());
            clock.nodeIsAhead(ahead);
            contact = Optional.of(answer.received());
            where = where.met(
                    line.met(), ahead, answer.received(), line.certificateEnds().orElse(null));
            try {
                where.write(folder);
            } catch (IOException full) {
                trouble.add(Say.text("pc.pack.disk", String.valueOf(full.getMessage())));
            }
        }

        private void fetch() {
            ask(Speech.PACKS, null, SMALL)
                    .flatMap(answer -> read(answer, Speech.Offer[].class))
                    .ifPresent(offers -> Arrays.stream(offers).forEach(this::fetch));
        }

        private void fetch(Speech.Offer offer) {
            boolean known = shelf.wards().stream()
                    .flatMap(ward -> ward.packs().stream())
                    .anyMatch(pack -> pack.heading().site().equals(offer.site())
                            && pack.heading().ward().equals(offer.ward())
                            && pack.heading().made().equals(offer.made()));
            if (known) {
                return;
            }
            String path = Speech.PACKS + "/" + Paths.part(offer.site()) + "/" + Paths.part(offer.ward());
            ask(path, null, Shelf.LARGEST).ifPresent(answer -> {
                switch (shelf.put(answer.body(), offer.site(), offer.ward())) {
                    case Shelf.Put.Kept ignored -> packs++;
                    case Shelf.Put.Known ignored -> {}
                    case Shelf.Put.Refused refused -> trouble.add(refused.why());
                }
            });
        }

        /**
         * In order, and everything that the node has not answered or no longer has: an answer that was lost is asked for again, and a node
         * that was set up from an older copy of its journal gets again what is still kept here.
         */
        private void handBack(long reached) {
            List<Book.Row> rows = book.rows().stream()
                    .filter(row -> row.seq().isPresent())
                    .filter(row -> row.fate().isEmpty() || row.label().number() > reached)
                    .sorted(Comparator.comparingLong(row -> row.label().number()))
                    .toList();
            for (int at = 0; at < rows.size(); at += BATCH) {
                if (!handBack(rows.subList(at, Math.min(rows.size(), at + BATCH)))) {
                    return;
                }
            }
        }

        /** False when it is of no use to go on. */
        private boolean handBack(List<Book.Row> rows) {
            List<String> bundles =
                    rows.stream().flatMap(row -> book.bundle(row).stream()).toList();
            byte[] body = Json.payload(new Speech.Returned(List.of(), bundles));
            Optional<Speech.Answer[]> answers = ask(Speech.ENTRIES, body, SMALL)
                    .flatMap(answer -> read(answer, Speech.Answer[].class))
                    .filter(all -> all.length == rows.size());
            if (answers.isEmpty()) {
                return false;
            }
            for (int i = 0; i < rows.size(); i++) {
                Speech.Answer answer = answers.get()[i];
                boolean gap =
                        answer.outcome() == Outcome.REFUSED && answer.why().equals(GAP);
                if (gap || !answer.form().equals(rows.get(i).label().form())) {
                    trouble.add(Say.text("pc.link.gap", rows.get(i).label().number()));
                    return false;
                }
                book.answered(rows.get(i), answer);
                handed++;
            }
            return true;
        }

        private void tell() {
            for (Speech.SelfCheck check : book.checks(true)) {
                if (ask(Speech.CHECK, Json.payload(check), SMALL).isEmpty()) {
                    return;
                }
                book.told(check);
            }
        }
    }
}
