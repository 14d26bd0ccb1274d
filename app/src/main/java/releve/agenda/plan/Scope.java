package releve.agenda.plan;

import java.util.Optional;
import releve.agenda.Judged;
import releve.agenda.Sort;

/** Whose dates are sought. @param site blank for all */
record Scope(String site, Optional<Sort> sort) {
    static final Scope ALL = new Scope("", Optional.empty());

    boolean has(Judged judged) {
        return (site.isEmpty() || site.equals(judged.of().booking().details().site()))
                && sort.filter(each -> each != judged.meaning().sort()).isEmpty();
    }
}
