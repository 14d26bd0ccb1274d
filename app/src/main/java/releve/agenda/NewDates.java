package releve.agenda;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import releve.agenda.DeskFact.Rebooked;
import releve.identity.PatientRef;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;

/** The front door for new dates of cases that were put off. */
public final class NewDates {
    private final Journal journal;
    private final Agenda agenda;
    private final Council council;

    /** Looks and writes as one step, so that nobody is given two dates. */
    private final ReentrantLock one = new ReentrantLock();

    public NewDates(Journal journal, Council council) {
        this.journal = journal;
        this.agenda = new Agenda(journal.read().jdbi());
        this.council = council;
    }

    /** What came of it. */
    public sealed interface Came {
        /** @param left cases that changed since the dates were proposed: nothing was filed of them */
        record New(List<CaseRef> filed, List<CaseRef> left) implements Came {}

        /** The same form was filed before, perhaps before a restart. */
        record Same() implements Came {}

        /** Every case changed meanwhile; nothing was filed. */
        record Nothing(List<CaseRef> left) implements Came {}
    }

    /** Gives dates, in one fact; a case that does not wait any more, or not as it was seen, is left out. */
    public Came give(UUID form, List<Move> moves, String reason, Caller by) {
        one.lock();
        try {
            journal.settle();
            if (agenda.isFiled(form)) {
                return new Came.Same();
            }
            Map<CaseRef, Judged> now = council.find(moves.stream().map(Move::of).toList());
            Judging judging = council.judging();
            Set<CaseRef> twice = new HashSet<>();
            List<Move> holding = new ArrayList<>();
            List<CaseRef> left = new ArrayList<>();
            for (Move move : moves) {
                Optional<Judged> waiting = Optional.ofNullable(now.get(move.of()))
                        .filter(each -> isAsSeen(each, move) && twice.add(move.of()));
                waiting.ifPresentOrElse(
                        each -> holding.add(resting(judging, each.of(), move)), () -> left.add(move.of()));
            }
            if (holding.isEmpty()) {
                return new Came.Nothing(left);
            }
            append(new Rebooked(form, holding, reason), by);
            return new Came.New(holding.stream().map(Move::of).toList(), left);
        } finally {
            one.unlock();
        }
    }

    /** Whether this form is in the journal. */
    public boolean isFiled(UUID form) {
        journal.settle();
        return agenda.isFiled(form);
    }

    private static boolean isAsSeen(Judged now, Move move) {
        return now.waits() && now.of().booking().findStart().equals(move.from());
    }

    /** With how the services work there and then, as far as anybody has said. */
    private static Move resting(Judging judging, Case of, Move move) {
        Case moved = new Case(
                of.patient(),
                of.booked(),
                of.ref(),
                of.heard(),
                of.newDate(),
                of.booked().moved(move));
        return move.resting(judging.of(moved).rests());
    }

    /** A date that was given does not hold any more: the case waits again. */
    public Filed withdraw(UUID form, UUID of, List<CaseRef> cases, String reason, Caller by) {
        return council.withdraw(form, of, cases, reason, by);
    }

    private void append(Rebooked fact, Caller by) {
        List<PatientRef> about =
                fact.cases().stream().map(CaseRef::patient).distinct().toList();
        String subject = about.size() == 1
                ? "patient/" + about.getFirst().authority() + "/"
                        + about.getFirst().number()
                : "agenda";
        journal.append(new Fact(fact.kind(), subject, by, Json.payload(fact)));
        journal.settle();
    }
}
