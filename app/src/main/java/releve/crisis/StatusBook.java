package releve.crisis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All states that were ever said, by cell. A state holds from its {@code from} until the next one of its cell by {@code from}; of two with
 * the same {@code from} the one written later stands; one that was withdrawn never held. Two questions have two answers: what was true at a
 * minute, as we know today, and what we knew at that minute, from what had been said by then.
 */
final class StatusBook {
    /** The first one that is known and has begun is the one that holds. */
    private static final Comparator<StatusSaid> LATEST_FIRST = Comparator.comparing(
                    (StatusSaid said) -> said.cell().from())
            .thenComparing(StatusSaid::stamp)
            .thenComparing(said -> said.form().toString())
            .reversed();

    private final Map<Key, List<StatusSaid>> cells = new TreeMap<>();

    private record Key(String site, String service) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::site).thenComparing(Key::service);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    StatusBook(List<StatusSaid> all) {
        for (StatusSaid said : all) {
            cells.computeIfAbsent(new Key(said.cell().site(), said.cell().service()), none -> new ArrayList<>())
                    .add(said);
        }
        cells.values().forEach(each -> each.sort(LATEST_FIRST));
    }

    /** What was said by {@code known} of how it was at {@code at}: by site, then service. Cells of which nothing was said are missing. */
    List<StatusCell> at(Instant at, Instant known) {
        return cells.values().stream()
                .map(each -> each.stream()
                        .filter(said -> !said.cell().from().isAfter(at) && said.known(known))
                        .findFirst())
                .flatMap(Optional::stream)
                .map(StatusSaid::cell)
                .toList();
    }

    /** What was ever said of a cell, the latest to hold first; what was withdrawn too. */
    List<StatusSaid> history(String site, String service) {
        return List.copyOf(cells.getOrDefault(new Key(site, service), List.of()));
    }

    List<String> sites() {
        return cells.keySet().stream().map(Key::site).distinct().toList();
    }
}
