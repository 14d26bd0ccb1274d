package releve.board;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.care.DataKind;
import releve.ward.Bedside;
import releve.ward.Occupancy;
import releve.ward.Wards.Named;

/**
 * A ward as it stood when it was read, for all visitors.
 *
 * @param version another one when anything of it is different
 * @param generation in which it was read
 * @param rows every row that this shows something of
 * @param fed of each kind, the feeds that something shown came from
 * @param cards of whoever lies on the ward or is on the way, by the row they go by there
 */
record Picture(
        long version,
        long generation,
        Occupancy occupancy,
        Map<Long, Card> cards,
        Set<Long> rows,
        Map<DataKind, Set<String>> fed) {
    static Set<Long> patients(Occupancy occupancy) {
        return Stream.concat(
                        occupancy.beds().stream()
                                .flatMap(bed -> bed.occupants().stream())
                                .map(Occupancy.Lying::patient),
                        occupancy.incoming().stream().map(Bedside.Incoming::patient))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    Named ward() {
        return occupancy.ward();
    }

    boolean same(Occupancy other, Map<Long, Card> otherCards) {
        return occupancy.equals(other) && cards.equals(otherCards);
    }

    static Map<DataKind, Set<String>> fed(Occupancy occupancy, Map<Long, Card> cards) {
        Map<DataKind, Set<String>> fed = new EnumMap<>(DataKind.class);
        fed.put(DataKind.STAYS, occupancy.feeds());
        for (DataKind kind :
                List.of(DataKind.ALLERGIES, DataKind.DOCUMENTS, DataKind.DRUGS, DataKind.RESULTS, DataKind.REPORTS)) {
            fed.put(kind, new HashSet<>());
        }
        cards.values()
                .forEach(card -> card.fed()
                        .forEach((kind, feeds) -> fed.computeIfAbsent(kind, each -> new HashSet<>())
                                .addAll(feeds)));
        return fed;
    }

    static Set<Long> rows(Map<Long, Card> cards) {
        return cards.values().stream()
                .flatMap(card -> card.who().rows().stream())
                .collect(Collectors.toSet());
    }

    List<Occupancy.Bed> beds() {
        return occupancy.beds();
    }
}
