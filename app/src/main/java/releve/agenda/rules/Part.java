package releve.agenda.rules;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.agenda.Sort;
import releve.agenda.Tables;
import releve.agenda.rescue.Need;
import releve.crisis.Services;
import releve.web.Language;
import releve.web.Words;

/** One part of the tables, as a form asks for it. What a part writes and reads again is the same. */
interface Part {
    /** The longest text of a reason or a name, in characters. */
    int LONGEST = 200;

    /** In the order of the page. */
    List<Part> ALL = List.of(
            new ClassesPart(),
            new RulesPart(),
            new GroupsPart(),
            new WordsPart(),
            new RestsPart(),
            new WorkaroundsPart(),
            new PartnersPart(),
            new TimesPart());

    /** In addresses: {@code classes}. */
    String id();

    List<Column> columns(Tables tables, Words words);

    List<Map<String, String>> rows(Tables tables);

    /** Whether rows are added and removed. */
    default boolean grows() {
        return true;
    }

    /** What a row is called, from what stands in it. */
    String title(Rows rows, int row);

    /** Reads what was typed; what is to mend, the rows then say, and the draft is left aside. */
    void read(Rows rows, Draft draft);

    /** The tables with this part as it was typed; nothing when there is something to mend. */
    default Optional<Tables> in(Tables tables, Rows rows) {
        var draft = new Draft(tables);
        read(rows, draft);
        return rows.mistakes().isEmpty() ? Optional.of(Tidy.of(draft.tables())) : Optional.empty();
    }

    static Optional<Part> find(String id) {
        return ALL.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    default String title(Words words) {
        String key = "agenda.rules.part." + id();
        return words.text(key);
    }

    default String hint(Words words) {
        String key = "agenda.rules.hint." + id();
        return words.text(key);
    }

    static List<Column> languages(Words words, String key) {
        return Stream.of(Language.values())
                .map(each -> Column.text(each.tag(), words.text(key, each.ownName()), LONGEST))
                .toList();
    }

    /** What is typed of a text in each language; where none is, that is a mistake of the first. @param needed whether one has to be */
    static Map<String, String> texts(Rows rows, int row, boolean needed) {
        Map<String, String> texts = Stream.of(Language.values())
                .map(Language::tag)
                .filter(each -> !rows.text(row, each, LONGEST).isEmpty())
                .collect(Collectors.toMap(
                        each -> each, each -> rows.text(row, each), (one, other) -> one, LinkedHashMap::new));
        if (needed && texts.isEmpty()) {
            rows.mistake(row, Language.FRENCH.tag(), rows.words().text("agenda.rules.mistake.text"));
        }
        return texts;
    }

    static List<Column.Option> sorts(Words words) {
        return Arrays.stream(Sort.values())
                .map(each -> new Column.Option(each.name(), sort(each, words)))
                .toList();
    }

    static String sort(Sort sort, Words words) {
        return switch (sort) {
            case OPERATION -> words.text("agenda.sort.operation");
            case CONSULTATION -> words.text("agenda.sort.consultation");
        };
    }

    static String need(Need need, Words words) {
        String key = "agenda.need." + need.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.text(key);
    }

    static List<Column.Option> services(Words words) {
        return Services.ALL.stream()
                .map(each -> new Column.Option(each, words.text(Services.key(each))))
                .toList();
    }
}
