package releve.crisis;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import releve.access.Account;
import releve.access.People;
import releve.journal.Caller;
import releve.web.Live;
import releve.web.Visit;
import releve.web.Visitor;

/**
 * What the pages of this room work with.
 *
 * @param callers who the journal says a visitor is
 */
public record Desk(
        Crisis crisis, Premises premises, People people, Function<Visitor, Caller> callers, Live live, ZoneId zone) {
    /** The topic of whatever is declared, said of a service or of a master. */
    public static final String TOPIC = "crisis";

    /** Those that wards lie in and those that somebody named. */
    public List<String> sites() {
        var all = new TreeSet<>(premises.sites());
        all.addAll(crisis.sites());
        return List.copyOf(all);
    }

    /** Names of people by the journal's {@code account/ID}. */
    public Map<String, String> names() {
        return people.all().stream()
                .collect(Collectors.toMap(each -> "account/" + each.id(), Account::display, (one, other) -> one));
    }

    public Caller caller(Visit visit) {
        return callers.apply(visit.visitor());
    }

    /** Files a form once, tells every open page, its frame and the pages of this room, and goes there. */
    public void file(Visit visit, Runnable filing, Supplier<String> path) {
        visit.file(() -> {
            filing.run();
            live.changed("age");
            live.changed(TOPIC);
            return path.get();
        });
    }
}
