package releve.agenda.plan;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import releve.agenda.CaseRef;
import releve.agenda.Council;
import releve.agenda.Filed;
import releve.agenda.Judged;
import releve.agenda.NewDates;
import releve.agenda.Standing;
import releve.agenda.plan.PlanFact.Held;
import releve.agenda.plan.PlanFact.Place;
import releve.identity.PatientRef;
import releve.journal.Caller;
import releve.journal.Journal;
import releve.rebooking.Hold;
import releve.rebooking.Slot;
import releve.rebooking.Waiting;
import releve.web.Paths;

/** The front door of back to normal: who waits, what there is, one proposal at a time, and the dates that come out of it. */
public final class Planning {
    private final Council council;
    private final NewDates dates;
    private final PlanBook book;
    private final Waitlist waitlist;
    private final PlanTables tables;
    private final Clock clock;
    private final ZoneId zone;
    private final Runnable changed;

    /** While a search goes on nothing is accepted and nothing set by hand: it would not know. */
    private final ReentrantLock one = new ReentrantLock();

    private volatile @Nullable Search search;
    private volatile @Nullable Proposed proposed;
    private volatile boolean broken;

    /** @param changed hears when a search has ended */
    public Planning(Journal journal, Council council, Clock clock, ZoneId zone, Runnable changed) {
        this.council = council;
        this.dates = new NewDates(journal, council);
        this.book = new PlanBook(journal);
        this.waitlist = new Waitlist(council, clock, zone);
        this.tables = PlanTables.original();
        this.clock = clock;
        this.zone = zone;
        this.changed = changed;
    }

    List<WaitLine> waiting() {
        return waitlist.all();
    }

    /** Where one case stands, if it waits. */
    Optional<WaitLine> waiting(Judged judged) {
        return waitlist.find(judged);
    }

    /** A case by what it is called in addresses, whether it waits or not. */
    Optional<Judged> find(String key) {
        List<String> parts = Stream.of(key.split("/", -1))
                .map(each -> Paths.read(URLDecoder.decode(each, StandardCharsets.UTF_8)))
                .toList();
        return parts.size() == 3 && !parts.get(1).isBlank()
                ? council.find(new PatientRef(parts.get(0), parts.get(1)), parts.get(2))
                : Optional.empty();
    }

    /** Cases on a date that was given here, the next one first. */
    List<Judged> dated() {
        return council.rebooked().stream()
                .filter(each -> each.standing() instanceof Standing.Rebooked)
                .sorted(Comparator.comparing(each -> each.of().booking().start()))
                .toList();
    }

    Capacity capacity() {
        return book.capacity();
    }

    PlanTables tables() {
        return tables;
    }

    Filed file(PlanFact fact, Caller by) {
        return book.file(fact, by);
    }

    Filed withdraw(UUID form, UUID of, CaseRef ref, String reason, Caller by) {
        return dates.withdraw(form, of, List.of(ref), reason, by);
    }

    Optional<Search> search() {
        return Optional.ofNullable(search);
    }

    Optional<Proposed> proposed() {
        return Optional.ofNullable(proposed);
    }

    /** The last search broke off by a fault. */
    boolean isBroken() {
        return broken;
    }

    /** Begins a search unless one goes on. @param further from the proposal that is there */
    boolean propose(Scope scope, boolean further, Caller by) {
        one.lock();
        try {
            if (search != null) {
                return false;
            }
            Optional<Proposed> before = further ? proposed() : Optional.empty();
            var begun = new Search(
                    before.map(each -> each.posed().scope()).orElse(scope),
                    by.actor(),
                    clock.instant(),
                    Duration.ofSeconds(tables.seconds()));
            search = begun;
            broken = false;
            begun.begin(() -> posed(begun.scope()), before, this::ended);
            return true;
        } finally {
            one.unlock();
        }
    }

    private Posed posed(Scope scope) {
        return new Posing(tables, book.capacity(), waitlist.today(), zone).of(scope, waitlist.all(), council);
    }

    private void ended(Optional<Proposed> found) {
        one.lock();
        try {
            found.ifPresent(each -> proposed = each);
            broken = found.isEmpty();
            search = null;
        } finally {
            one.unlock();
        }
        changed.run();
    }

    /** What came of a form that speaks of a proposal. */
    sealed interface Came {
        /** @param filed keys of cases that have their date; {@code left} of those that changed meanwhile */
        record Done(List<String> filed, List<String> left) implements Came {}

        /** It was filed before. */
        record Same() implements Came {}

        /** The page showed another proposal than the one that is there, or a search goes on; nothing was filed. */
        record Stale() implements Came {}
    }

    /** Gives dates to cases of the proposal that the page showed, all in one fact. */
    Came accept(UUID form, String stamp, Set<String> keys, String reason, Caller by) {
        one.lock();
        try {
            if (dates.isFiled(form)) {
                return new Came.Same();
            }
            Proposed now = shown(stamp);
            if (now == null) {
                return new Came.Stale();
            }
            Set<String> wanted = new HashSet<>(keys);
            wanted.removeAll(now.accepted());
            wanted.retainAll(now.posed().waiting().keySet());
            Accepting.Sorted sorted = new Accepting(now, book.capacity(), council, zone).of(wanted);
            List<String> left = new ArrayList<>(sorted.gone());
            List<String> filed = List.of();
            if (!sorted.moves().isEmpty()) {
                switch (dates.give(form, sorted.moves(), reason, by)) {
                    case NewDates.Came.New come -> {
                        filed = keys(come.filed());
                        left.addAll(keys(come.left()));
                    }
                    case NewDates.Came.Nothing nothing -> left.addAll(keys(nothing.left()));
                    case NewDates.Came.Same ignored -> {
                        return new Came.Same();
                    }
                }
            }
            proposed = now.accepting(Set.copyOf(filed));
            return new Came.Done(filed, left);
        } finally {
            one.unlock();
        }
    }

    private static List<String> keys(List<CaseRef> refs) {
        return refs.stream().map(CaseRef::key).toList();
    }

    private @Nullable Proposed shown(String stamp) {
        Proposed now = proposed;
        return search == null && now != null && now.stamp().equals(stamp) ? now : null;
    }

    /** A person puts a case somewhere, keeps it off, or lets it go again; the others make do at once. */
    Came hold(Held said, String stamp, Caller by) {
        one.lock();
        try {
            Proposed now = shown(stamp);
            String key = said.of().key();
            if (now == null
                    || !now.posed().waiting().containsKey(key)
                    || now.accepted().contains(key)) {
                return new Came.Stale();
            }
            Filed filed = book.file(said, by);
            if (filed instanceof Filed.Same) {
                return new Came.Same();
            }
            proposed = Search.said(now, now.saying(key, hold(now, key, said)));
            return new Came.Done(List.of(key), List.of());
        } finally {
            one.unlock();
        }
    }

    private static Hold hold(Proposed now, String key, Held said) {
        return switch (said.said()) {
            case FREE -> new Hold.Free();
            case OFF -> new Hold.Off();
            case PUT -> {
                Place place = said.place().orElseThrow();
                Waiting waiting = now.posed().problem().cases().stream()
                        .filter(each -> each.id().equals(key))
                        .findFirst()
                        .orElseThrow();
                Set<String> there =
                        now.posed().session(place.session()).orElseThrow().surgeons();
                yield new Hold.Stays(
                        new Slot(
                                place.session(),
                                place.start(),
                                waiting.needs().surgeons().stream()
                                        .filter(there::contains)
                                        .findFirst()),
                        true);
            }
        };
    }

    /** The keys of everybody who has a place in the proposal and no date yet. */
    static Set<String> placed(Proposed of) {
        return of.plan().placed().keySet().stream()
                .filter(each ->
                        of.posed().waiting().containsKey(each) && !of.accepted().contains(each))
                .collect(Collectors.toSet());
    }
}
