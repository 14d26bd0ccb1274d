package releve.agenda.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import releve.agenda.Sort;
import releve.agenda.Tables;
import releve.agenda.Urgency;
import releve.agenda.rescue.Need;
import releve.crisis.Services;

/** Tables in the shape in which the pages write them: the same tables are then equal, whoever wrote them. */
final class Tidy {
    private Tidy() {}

    static Tables of(Tables tables) {
        return new Tables(
                tables.urgencies().stream()
                        .map(each -> new Urgency(
                                each.code().strip(),
                                each.hours(),
                                each.days(),
                                each.ncepod().strip(),
                                each.source().strip()))
                        .toList(),
                sorts(tables),
                needs(tables),
                rests(tables),
                tables.rules().stream()
                        .map(each -> new Tables.Rule(
                                each.sort(), words(each.words()), each.urgency().strip(), texts(each.reason())))
                        .toList(),
                tables.protectedGroups().stream()
                        .map(each -> new Tables.ProtectedGroup(
                                each.code().strip(), words(each.words()), texts(each.names())))
                        .toList(),
                workarounds(tables),
                tables.partners().stream()
                        .map(each -> new Tables.Partner(
                                each.name().strip(),
                                each.takes().stream().distinct().sorted().toList()))
                        .toList(),
                tables.countersignHours(),
                tables.nearDays());
    }

    private static Map<Sort, List<String>> sorts(Tables tables) {
        Map<Sort, List<String>> sorts = new EnumMap<>(Sort.class);
        tables.sorts().forEach((sort, words) -> sorts.put(sort, words(words)));
        sorts.putIfAbsent(Sort.OPERATION, List.of());
        return sorts;
    }

    private static Map<Need, List<String>> needs(Tables tables) {
        Map<Need, List<String>> needs = new EnumMap<>(Need.class);
        for (Need need : Need.values()) {
            needs.put(need, words(tables.needs().getOrDefault(need, List.of())));
        }
        return needs;
    }

    /** In the order of the services; what no service is called stays, to be found and said. */
    private static Map<String, List<String>> rests(Tables tables) {
        Map<String, List<String>> rests = new LinkedHashMap<>();
        RestsPart.NAMES.forEach(name -> rests.put(name, List.of()));
        tables.rests().forEach((name, services) -> {
            List<String> ordered = new ArrayList<>(Services.ALL);
            ordered.retainAll(services);
            services.stream().filter(each -> !ordered.contains(each)).forEach(ordered::add);
            rests.put(name, List.copyOf(ordered));
        });
        return rests;
    }

    private static Map<String, Map<String, String>> workarounds(Tables tables) {
        Map<String, Map<String, String>> workarounds = new LinkedHashMap<>();
        tables.workarounds().forEach((service, texts) -> {
            Map<String, String> said = texts(texts);
            if (!said.isEmpty()) {
                workarounds.put(service, said);
            }
        });
        return workarounds;
    }

    private static List<String> words(List<String> words) {
        return words.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    private static Map<String, String> texts(Map<String, String> texts) {
        Map<String, String> said = new LinkedHashMap<>();
        texts.forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                said.put(language, text.strip());
            }
        });
        return said;
    }
}
