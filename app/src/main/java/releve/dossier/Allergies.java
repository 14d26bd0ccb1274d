package releve.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import releve.dossier.DossierFact.AllergiesListed;
import releve.dossier.DossierFact.Allergy;
import releve.dossier.DossierFact.AllergyChanged;
import releve.dossier.DossierFact.Change;
import releve.identity.Origin;
import releve.identity.PatientLedger.Line;

/**
 * What is known of a patient's allergies: the union over feeds and linked patients, because one system's list must never wipe out
 * another's.
 *
 * @param removed those that were known and taken back since, with the word that did
 * @param lastSaid where the last word about allergies came from, a denial or an empty list too
 * @param feeds that have said anything about allergies
 */
public record Allergies(
        State state, List<Item> items, List<Item> removed, Optional<Origin> lastSaid, Set<String> feeds) {
    /** How much silence means. */
    public enum State {
        /** No feed has ever sent a list: nothing is known either way. */
        NEVER_SAID,
        /** A list was sent, and it is empty now: no allergy is known to the mirror, but nobody said there is none. */
        NONE_LEFT,
        /** Said in words or code: no known allergy. */
        DENIED,
        KNOWN
    }

    public record Item(Allergy allergy, Origin origin) {}

    private record Source(long patient, String feed) {}

    static Allergies of(List<Line> lines) {
        Map<Source, Map<String, Item>> bySource = new LinkedHashMap<>();
        List<Item> removed = new ArrayList<>();
        Optional<Origin> last = Optional.empty();
        for (Line line : lines) {
            if (line.topic().equals("AllergiesListed") || line.topic().equals("AllergyChanged")) {
                last = Optional.of(line.origin());
            }
            Map<String, Item> list = switch (line.topic()) {
                case "AllergiesListed", "AllergyChanged" ->
                    bySource.computeIfAbsent(
                            new Source(line.patient(), line.origin().feed()), source -> new LinkedHashMap<>());
                default -> Map.of();
            };
            if (line.topic().equals("AllergiesListed")) {
                replace(list, line.as(AllergiesListed.class), line.origin(), removed);
            } else if (line.topic().equals("AllergyChanged")) {
                change(list, line.as(AllergyChanged.class), line.origin(), removed);
            }
        }
        List<Item> items = bySource.values().stream()
                .flatMap(list -> list.values().stream())
                .toList();
        removed.removeIf(gone -> items.stream().anyMatch(item -> same(item.allergy(), gone.allergy())));
        Set<String> feeds = bySource.keySet().stream().map(Source::feed).collect(Collectors.toUnmodifiableSet());
        return new Allergies(state(bySource.keySet(), items), shown(items), List.copyOf(removed), last, feeds);
    }

    private static State state(Set<Source> sources, List<Item> items) {
        if (items.stream().anyMatch(item -> !item.allergy().denied())) {
            return State.KNOWN;
        }
        if (!items.isEmpty()) {
            return State.DENIED;
        }
        return sources.isEmpty() ? State.NEVER_SAID : State.NONE_LEFT;
    }

    /** One line per substance; where one feed denies what another knows, the allergy is shown. */
    private static List<Item> shown(List<Item> items) {
        Map<String, Item> shown = new LinkedHashMap<>();
        items.stream()
                .filter(item -> !item.allergy().denied())
                .forEach(item -> shown.putIfAbsent(item.allergy().substance().key(), item));
        return List.copyOf(shown.values());
    }

    private static void replace(Map<String, Item> list, AllergiesListed said, Origin origin, List<Item> removed) {
        Map<String, Item> before = new LinkedHashMap<>(list);
        list.clear();
        for (Allergy allergy : said.allergies()) {
            list.put(allergy.substance().key(), new Item(allergy, origin));
        }
        before.values().stream()
                .filter(item -> said.allergies().stream().noneMatch(kept -> same(kept, item.allergy())))
                .forEach(item -> removed.add(new Item(item.allergy(), origin)));
    }

    private static void change(Map<String, Item> list, AllergyChanged said, Origin origin, List<Item> removed) {
        List<Item> before = list.entrySet().stream()
                .filter(entry -> entry.getKey().equals(said.key())
                        || same(entry.getValue().allergy(), said.allergy()))
                .map(Map.Entry::getValue)
                .toList();
        list.values().removeAll(before);
        if (said.change() == Change.REMOVED) {
            before.forEach(item -> removed.add(new Item(item.allergy(), origin)));
        } else {
            list.put(said.key(), new Item(said.allergy(), origin));
        }
    }

    private static boolean same(Allergy one, Allergy other) {
        return one.substance().key().equals(other.substance().key());
    }
}
