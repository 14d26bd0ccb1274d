package releve.agenda.calls;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import releve.agenda.Judged;
import releve.agenda.Standing;
import releve.agenda.Verdict;

/**
 * What is to be said of one appointment.
 *
 * @param decided when it was; absent for who goes ahead without a vote
 */
public record Errand(Judged judged, Verdict verdict, Optional<Instant> decided) {
    /** By the last day that the class allows, then by when it is booked, as the three work through cases. */
    static final Comparator<Errand> MOST_URGENT_FIRST = Comparator.comparing(
                    (Errand each) -> each.judged().limit())
            .thenComparing(each -> each.judged().of().booking().start())
            .thenComparing(each -> each.judged().of().patient().id())
            .thenComparing(each -> each.judged().of().ref().number().toString());

    /** Nothing while it is open what becomes of the case, or when the appointment does not stand any more. */
    static Optional<Errand> of(Judged judged) {
        if (!judged.of().booking().stands()) {
            return Optional.empty();
        }
        return switch (judged.standing()) {
            case Standing.Open ignored -> Optional.empty();
            case Standing.Disagreed ignored -> Optional.empty();
            case Standing.Decided decided ->
                Optional.of(new Errand(judged, decided.verdict(), Optional.of(decided.at())));
            case Standing.Bypassed bypassed ->
                bypassed.goes()
                        ? Optional.of(new Errand(judged, Verdict.GO, Optional.of(bypassed.at())))
                        : Optional.empty();
            case Standing.Protected ignored -> Optional.of(new Errand(judged, Verdict.GO, Optional.empty()));
            case Standing.Rebooked rebooked ->
                Optional.of(new Errand(
                        judged, Verdict.GO, Optional.of(rebooked.date().at())));
        };
    }

    public Optional<Instant> start() {
        return judged.of().booking().findStart();
    }

    /** Whether the appointment takes place here as booked. */
    boolean goes() {
        return verdict.choice() == Verdict.Choice.GO;
    }

    /** It takes place on another date than the patient knows of until told. */
    boolean moves() {
        return goes() && judged.of().newDate().isPresent();
    }

    /** When somebody who was not told comes for nothing. */
    Optional<Instant> comesInVain() {
        return moves()
                ? judged.of().newDate().flatMap(each -> each.move().from())
                : goes() ? Optional.empty() : start();
    }

    boolean isMeantBy(Told told) {
        return judged.of().booking().is(told.of());
    }

    boolean isSaidBy(Told told) {
        return isMeantBy(told) && told.isSameAs(verdict, start());
    }

    Told asTold() {
        return new Told(judged.of().ref(), verdict, start(), Optional.empty());
    }
}
