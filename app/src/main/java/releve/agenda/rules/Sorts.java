package releve.agenda.rules;

import java.util.Arrays;
import java.util.Optional;
import releve.agenda.Sort;

/** Sorts as fields name them. */
final class Sorts {
    private Sorts() {}

    static Optional<Sort> find(String name) {
        return Arrays.stream(Sort.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
