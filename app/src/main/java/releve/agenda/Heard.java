package releve.agenda;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/**
 * What somebody said of cases, and who and when.
 *
 * @param by who the journal says it was: {@code account/ID}
 */
public record Heard(DeskFact fact, Instant at, String by) {
    /** The same on every node, whatever arrived first. */
    static final Comparator<Heard> IN_ORDER = Comparator.comparing(Heard::at)
            .thenComparing(Heard::by)
            .thenComparing(heard -> heard.fact().form());

    /** The same, of some of its cases alone: as good as all of them for whoever asks about these. */
    Heard only(Collection<Integer> cases) {
        return new Heard(fact.only(cases), at, by);
    }

    /** Of the form alone: a form that speaks of a day's whole list is long, and each of its cases asks for this. */
    @Override
    public int hashCode() {
        return fact.form().hashCode();
    }
}
