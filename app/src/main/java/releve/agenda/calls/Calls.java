package releve.agenda.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import releve.agenda.Council;
import releve.agenda.Filed;
import releve.agenda.calls.CallFact.Called;
import releve.agenda.calls.CallFact.Listed;
import releve.agenda.calls.CallFact.Member;
import releve.agenda.calls.CallFact.Returned;
import releve.agenda.calls.CallFact.Taken;
import releve.identity.PatientRef;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;

/** The front door of the calls: who has to be called, who has whom, and what came of it. */
public final class Calls {
    private final Journal journal;
    private final Persons persons;
    private final CallBook book;
    private final CallSettings settings;
    private final Clock clock;
    private final DeskQueue queue;

    /** Looks and writes as one step, so that no two desks are handed one patient. */
    private final ReentrantLock one = new ReentrantLock();

    public Calls(Journal journal, Council council, Contacts contacts, Clock clock, ZoneId zone) {
        this.journal = journal;
        var jdbi = journal.read().jdbi();
        this.book = new CallBook(jdbi);
        this.settings = new CallSettings(book);
        this.persons = new Persons(jdbi, council, contacts, settings, clock, zone);
        this.clock = clock;
        this.queue = new DeskQueue(persons, clock);
    }

    CallTables tables() {
        return settings.tables();
    }

    CallSettings settings() {
        return settings;
    }

    /** Everybody of whose appointments something was decided, told or not, the most urgent first. */
    public List<ToCall> everybody() {
        return persons.everybody();
    }

    public Optional<ToCall> find(PatientRef ref) {
        return persons.withNumbers(List.of(ref)).stream()
                .filter(each -> each.refs().contains(ref))
                .findFirst();
    }

    /** The person with this row. */
    public Optional<ToCall> find(long row) {
        return persons.of(List.of(row)).stream().findFirst();
    }

    /** Whom this person's desk has open. */
    public Optional<ToCall> open(Caller by) {
        return book.last(Taken.class, by.actor()).stream()
                .flatMap(taken -> find(taken.patient()).filter(each -> has(each, taken.form())).stream())
                .findFirst();
    }

    /**
     * Whom this desk took last, unless somebody else has them by now: a long call's outcome counts also when the desk's time is over.
     */
    Optional<HadOpen> had(Caller by) {
        return book.last(Taken.class, by.actor()).stream()
                .flatMap(taken -> find(taken.patient())
                        .filter(each -> each.state().hold().isEmpty() || has(each, taken.form()))
                        .map(each -> new HadOpen(each, taken.form()))
                        .stream())
                .findFirst();
    }

    private static boolean has(ToCall person, UUID of) {
        return person.state().hold().filter(each -> each.of().equals(of)).isPresent();
    }

    /**
     * The next call for a desk: the one that it has open already, else the most urgent that is due and in nobody's hands.
     *
     * @param may whom this desk may see at all
     */
    public Optional<ToCall> next(UUID form, Caller by, Predicate<ToCall> may) {
        boolean wasRead = queue.readIfOld();
        Optional<ToCall> taken = take(form, by, may);
        if (taken.isEmpty() && !wasRead) {
            queue.read();
            taken = take(form, by, may);
        }
        return taken;
    }

    private Optional<ToCall> take(UUID form, Caller by, Predicate<ToCall> may) {
        one.lock();
        try {
            journal.settle();
            Optional<ToCall> open = open(by);
            return open.isPresent() ? open : takeFirst(form, by, may);
        } finally {
            one.unlock();
        }
    }

    private Optional<ToCall> takeFirst(UUID form, Caller by, Predicate<ToCall> may) {
        for (long row : queue.rows()) {
            Optional<ToCall> now = find(row).filter(each -> each.isDue(clock.instant()));
            if (now.isEmpty()) {
                queue.drop(row);
            } else if (may.test(now.get())) {
                queue.drop(row);
                PatientRef ref = now.get().patient().ref();
                append(new Taken(form, ref, clock.instant().plus(Duration.ofMinutes(tables().deskMinutes()))), by);
                return find(row);
            }
        }
        return Optional.empty();
    }

    /** Lists for teams, each in turn given the most urgent who is free: nobody twice. Nothing when nobody is free. */
    public List<UUID> split(UUID form, List<String> teams, int most, Predicate<ToCall> may, Caller by) {
        one.lock();
        try {
            journal.settle();
            List<UUID> lists = new ArrayList<>();
            if (book.find(Shares.part(form, 0)).isPresent()) {
                return lists;
            }
            Instant now = clock.instant();
            List<List<Member>> shares = Shares.of(
                    everybody().stream()
                            .filter(each -> each.isDue(now) && !each.confidential() && may.test(each))
                            .toList(),
                    teams.size(),
                    most);
            for (int i = 0; i < teams.size(); i++) {
                if (!shares.get(i).isEmpty()) {
                    UUID list = Shares.part(form, i);
                    Instant until = now.plus(Duration.ofHours(tables().listHours()));
                    append(new Listed(list, teams.get(i), shares.get(i), until), by);
                    lists.add(list);
                }
            }
            return lists;
        } finally {
            one.unlock();
        }
    }

    /** Every list on which somebody waits, the latest first. */
    public List<CallList> lists() {
        List<CallList> lists = new ArrayList<>();
        for (CallHeard each : book.lists()) {
            CallList list = list(each);
            if (!list.left().isEmpty()) {
                lists.add(list);
            }
        }
        return lists;
    }

    public Optional<CallList> list(UUID list) {
        return book.find(list).filter(each -> each.fact() instanceof Listed).map(this::list);
    }

    private CallList list(CallHeard heard) {
        Listed said = (Listed) heard.fact();
        if (!clock.instant().isBefore(said.until())) {
            return new CallList(said, heard.at(), List.of());
        }
        List<ToCall> left = Shares.inOrder(
                persons.withNumbers(said.patients()).stream()
                        .filter(each -> has(each, said.form()) && each.isOpen())
                        .toList(),
                said);
        return new CallList(said, heard.at(), left);
    }

    /** Whoever of a list was not called is free again. */
    public Filed takeBack(UUID form, UUID list, Caller by) {
        return file(form, by, () -> {
            List<PatientRef> left = list(list)
                    .map(each -> each.left().stream()
                            .map(person -> person.patient().ref())
                            .toList())
                    .orElse(List.of());
            return left.isEmpty() ? Optional.empty() : Optional.of(new Returned(form, list, left));
        });
    }

    /** A desk lets go of the call that it opened. */
    public Filed giveBack(UUID form, Caller by) {
        return file(
                form,
                by,
                () -> open(by).flatMap(person -> person.state()
                        .hold()
                        .map(hold -> new Returned(
                                form, hold.of(), List.of(person.patient().ref())))));
    }

    /** What came of a call, or what else was filed of one patient whom we know. */
    public Filed report(CallFact fact, Caller by) {
        return file(
                fact.form(),
                by,
                () -> fact.patients().stream().allMatch(each -> find(each).isPresent())
                        ? Optional.of(fact)
                        : Optional.empty());
    }

    /**
     * Sets how patient the calls are, whole.
     *
     * @param basis the key of the version that whoever wrote this had before them; where another holds by now nothing is filed
     */
    Filed set(UUID form, String basis, CallTables tables, Caller by) {
        return file(
                form,
                by,
                () -> settings.current().key().equals(basis)
                        ? Optional.of(new CallFact.SettingsSet(form, Json.pretty(tables)))
                        : Optional.empty());
    }

    /** The last call that this person filed, unless it was withdrawn. */
    Optional<Called> lastOf(Caller by) {
        return book.last(Called.class, by.actor()).stream()
                .filter(last -> find(last.patient())
                        .filter(person -> person.state().calls().contains(last))
                        .isPresent())
                .findFirst();
    }

    /** What there is to say to the person with this row who calls. */
    public CallerAnswer answer(long row) {
        return persons.answer(row);
    }

    /** What was written to whom, by the key of its form. */
    Optional<CallFact.Written> written(UUID form) {
        return book.find(form)
                .map(CallHeard::fact)
                .filter(CallFact.Written.class::isInstance)
                .map(CallFact.Written.class::cast);
    }

    /** A call that is filed, by the key of its form. */
    Optional<Called> call(UUID form) {
        return book.find(form)
                .map(CallHeard::fact)
                .filter(Called.class::isInstance)
                .map(Called.class::cast);
    }

    private Filed file(UUID form, Caller by, Supplier<Optional<? extends CallFact>> saying) {
        one.lock();
        try {
            journal.settle();
            if (book.find(form).isPresent()) {
                return new Filed.Same();
            }
            Optional<? extends CallFact> fact = saying.get();
            if (fact.isEmpty()) {
                return new Filed.Refused("agenda.calls.refused.not-there");
            }
            append(fact.get(), by);
            return new Filed.New();
        } finally {
            one.unlock();
        }
    }

    private void append(CallFact fact, Caller by) {
        journal.append(new Fact(fact.kind(), fact.subject(), by, Json.payload(fact)));
        journal.settle();
    }
}
