package releve.agenda.table;

import java.util.ArrayList;
import java.util.List;
import releve.agenda.Ballot;
import releve.agenda.Judged;
import releve.agenda.Rest;

/** What is otherwise by now than somebody had it before them. */
final class Changes {
    private Changes() {}

    /** Service by service, in words. */
    static List<String> of(Ballot seen, Judged now, CaseWords words) {
        List<String> changes = new ArrayList<>();
        for (Rest rest : now.rests()) {
            boolean same = seen.basis().contains(rest);
            if (!same) {
                changes.add(words.words().text("agenda.changed", words.rest(rest), was(seen, rest, words)));
            }
        }
        for (Rest was : seen.basis()) {
            if (now.rests().stream().noneMatch(each -> one(each, was))) {
                changes.add(words.words().text("agenda.changed.gone", words.rest(was)));
            }
        }
        return changes;
    }

    private static String was(Ballot seen, Rest rest, CaseWords words) {
        return seen.basis().stream()
                .filter(each -> one(each, rest))
                .findFirst()
                .map(each -> words.words().text(each.state().key()))
                .orElse("–");
    }

    private static boolean one(Rest one, Rest other) {
        return one.service().equals(other.service()) && one.site().equals(other.site());
    }
}
