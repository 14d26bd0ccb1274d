package releve.agenda.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import releve.rebooking.Budget;
import releve.rebooking.Progress;
import releve.rebooking.Proposal;
import releve.rebooking.Rebooker;

/** One search while it goes on, in a thread of its own. It can be stopped at any moment, and then gives the best it has. */
final class Search {
    private static final Logger log = LoggerFactory.getLogger(Search.class);

    /** Any will do; the same one makes a search that can be repeated. */
    private static final long SEED = 20_261_121;

    private final Scope scope;
    private final String by;
    private final Instant begun;
    private final Duration length;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicInteger percent = new AtomicInteger();

    Search(Scope scope, String by, Instant begun, Duration length) {
        this.scope = scope;
        this.by = by;
        this.begun = begun;
        this.length = length;
    }

    Scope scope() {
        return scope;
    }

    String by() {
        return by;
    }

    /** What share of its time is over. */
    int percent() {
        return percent.get();
    }

    void stop() {
        stopped.set(true);
    }

    boolean isStopped() {
        return stopped.get();
    }

    /**
     * @param posing reads what is asked; it may take a while, and belongs to the search's thread
     * @param done hears of the proposal, or of nothing when the search broke off by a fault
     */
    void begin(Supplier<Posed> posing, Optional<Proposed> before, Consumer<Optional<Proposed>> done) {
        Thread.ofPlatform().daemon().name("plan-search").start(() -> {
            Optional<Proposed> found = Optional.empty();
            try {
                found = Optional.of(run(posing.get(), before));
            } catch (RuntimeException fault) {
                log.error("the search for new dates broke off", fault);
            } finally {
                done.accept(found);
            }
        });
    }

    private Proposed run(Posed posed, Optional<Proposed> before) {
        Budget budget = Budget.lasting(length, System::nanoTime).orWhen(stopped::get);
        Progress progress = (spent, tries, best) -> percent.set((int) Math.min(100, 100 * spent));
        var rebooker = new Rebooker(SEED);
        Proposal found = before.map(each -> rebooker.goOn(posed.problem(), each.plan(), budget, progress))
                .orElseGet(() -> rebooker.propose(posed.problem(), budget, progress));
        var made = new Proposed.Made(by, begun, isStopped(), found.cost(), found.atFirst());
        return new Proposed(stamp(), posed, found.plan(), made, Set.of());
    }

    static String stamp() {
        return UUID.randomUUID().toString();
    }

    /** What a person said of a case is put in at once, without a search: who it is in the way of is placed by class. */
    static Proposed said(Proposed before, Posed now) {
        Proposal next = new Rebooker(SEED).goOn(now.problem(), before.plan(), Budget.tries(0), Progress.unheard());
        var made = new Proposed.Made(
                before.made().by(),
                before.made().at(),
                before.made().stopped(),
                next.cost(),
                before.made().atFirst());
        return new Proposed(stamp(), now, next.plan(), made, before.accepted());
    }
}
