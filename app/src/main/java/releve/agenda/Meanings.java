package releve.agenda;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import releve.agenda.rescue.Need;

/** Reads bookings by one version of the hospital's tables. Immutable: for any thread. */
public final class Meanings {
    private record Rule(Tables.Rule rule, Wording words) {}

    private record Group(Tables.ProtectedGroup group, Wording words) {}

    private final Tables tables;
    private final Wording operations;
    private final Map<Need, Wording> needs = new EnumMap<>(Need.class);
    private final List<Rule> rules;
    private final List<Group> groups;

    public Meanings(Tables tables) {
        this.tables = tables;
        this.operations = Wording.of(tables.sorts().getOrDefault(Sort.OPERATION, List.of()));
        tables.needs().forEach((need, words) -> needs.put(need, Wording.of(words)));
        this.rules = tables.rules().stream()
                .map(each -> new Rule(each, Wording.of(each.words())))
                .toList();
        this.groups = tables.protectedGroups().stream()
                .map(each -> new Group(each, Wording.of(each.words())))
                .toList();
    }

    public Tables tables() {
        return tables;
    }

    public Meaning of(Booking booking) {
        List<String> words = new ArrayList<>(booking.details().words());
        words.add(booking.appointment().kind());
        words.add(booking.appointment().reason());
        String texts = Wording.texts(words);
        // Not by service or procedure: surgeons hold consultations, and a check after an operation is none.
        String kind = Wording.texts(List.of(
                booking.details().sort(),
                booking.details().unit(),
                booking.appointment().kind()));
        Sort sort = operations.isIn(kind) ? Sort.OPERATION : Sort.CONSULTATION;
        Set<Need> named = needs(Wording.texts(booking.details().resources()));
        return new Meaning(sort, named, rule(sort, texts), group(texts), services(sort, named));
    }

    private Set<Need> needs(String texts) {
        Set<Need> named = EnumSet.noneOf(Need.class);
        needs.forEach((need, words) -> {
            if (words.isIn(texts)) {
                named.add(need);
            }
        });
        return named;
    }

    /** The last class of the table when no rule says anything of the sort. */
    private Tables.Rule rule(Sort sort, String texts) {
        return rules.stream()
                .filter(each -> each.rule().sort() == sort)
                .filter(each -> each.rule().words().isEmpty() || each.words().isIn(texts))
                .findFirst()
                .map(Rule::rule)
                .orElseGet(() -> new Tables.Rule(
                        sort, List.of(), tables.urgencies().getLast().code(), Map.of()));
    }

    private Optional<Tables.ProtectedGroup> group(String texts) {
        return groups.stream()
                .filter(each -> each.words().isIn(texts))
                .findFirst()
                .map(Group::group);
    }

    private List<String> services(Sort sort, Set<Need> named) {
        Set<String> services = new LinkedHashSet<>(tables.rests().getOrDefault(sort.name(), List.of()));
        named.forEach(need -> services.addAll(tables.rests().getOrDefault(need.name(), List.of())));
        return List.copyOf(services);
    }
}
