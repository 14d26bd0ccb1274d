package releve.agenda.calls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import releve.agenda.calls.CallTables.Patience;
import releve.agenda.rules.Column;
import releve.agenda.rules.Rows;
import releve.web.Words;

/** The settings of the calls as two forms: patience class by class, and the rest in one row. */
enum SettingsPart {
    PATIENCE,
    TIMES;

    private static final int LONGEST = 200;

    /** As printed: blanks, dots, slashes and brackets are people's own. */
    private static final String NUMBER = "[0-9+][0-9 ./()+-]{2,39}";

    static Optional<SettingsPart> find(String id) {
        return Stream.of(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    /** In addresses: {@code patience}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean grows() {
        return this == PATIENCE;
    }

    String title(Words words) {
        return switch (this) {
            case PATIENCE -> words.text("agenda.calls.settings.patience");
            case TIMES -> words.text("agenda.calls.settings.times");
        };
    }

    /** @param classes of the agenda's tables */
    List<Column> columns(CallTables tables, List<String> classes, Words words) {
        return switch (this) {
            case PATIENCE ->
                List.of(
                        Column.list(
                                "class",
                                words.text("agenda.calls.settings.class"),
                                Stream.concat(
                                                classes.stream(),
                                                tables.patience().stream().map(Patience::urgency))
                                        .distinct()
                                        .map(each -> new Column.Option(each, each))
                                        .toList()),
                        Column.number("tries", words.text("agenda.calls.settings.tries")),
                        Column.number("again", words.text("agenda.calls.settings.again")),
                        Column.number("hours", words.text("agenda.calls.settings.hours")));
            case TIMES ->
                List.of(
                        Column.number("ahead", words.text("agenda.calls.settings.ahead")),
                        Column.number("back", words.text("agenda.calls.settings.back")),
                        Column.number("desk", words.text("agenda.calls.settings.desk")),
                        Column.number("list", words.text("agenda.calls.settings.list")),
                        Column.list(
                                "country",
                                words.text("agenda.calls.settings.country"),
                                Telephone.countries().stream()
                                        .map(each -> new Column.Option(each, each))
                                        .toList()),
                        Column.text("number", words.text("agenda.calls.settings.number"), 40),
                        Column.text("source", words.text("agenda.calls.settings.source"), LONGEST));
        };
    }

    List<Map<String, String>> rows(CallTables tables) {
        return switch (this) {
            case PATIENCE ->
                tables.patience().stream()
                        .map(each -> Map.of(
                                "class", each.urgency(),
                                "tries", String.valueOf(each.tries()),
                                "again", String.valueOf(each.againMinutes()),
                                "hours", String.valueOf(each.hours())))
                        .toList();
            case TIMES ->
                List.of(Map.of(
                        "ahead", String.valueOf(tables.horizonDays()),
                        "back", String.valueOf(tables.backDays()),
                        "desk", String.valueOf(tables.deskMinutes()),
                        "list", String.valueOf(tables.listHours()),
                        "country", tables.country(),
                        "number", tables.callBack(),
                        "source", tables.source()));
        };
    }

    String rowTitle(Rows rows, int row, Words words) {
        return switch (this) {
            case PATIENCE -> words.text("agenda.rules.row.class", rows.text(row, "class"));
            case TIMES -> title(words);
        };
    }

    /** Nothing when there is something to mend, which the rows then say. */
    Optional<CallTables> read(Rows rows, CallTables tables, Words words) {
        return switch (this) {
            case PATIENCE -> patience(rows, tables, words);
            case TIMES -> times(rows, tables, words);
        };
    }

    private static Optional<CallTables> patience(Rows rows, CallTables tables, Words words) {
        List<Patience> patience = new ArrayList<>();
        Set<String> classes = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            String urgency = rows.text(row, "class");
            boolean known = rows.columns().getFirst().options().stream()
                    .anyMatch(each -> each.value().equals(urgency));
            if (!known) {
                rows.mistake(row, "class", words.text("agenda.rules.mistake.choose"));
            } else if (!classes.add(urgency)) {
                rows.mistake(row, "class", words.text("agenda.rules.bad.class-twice", urgency));
            }
            int tries = rows.number(row, "tries", 1, Patience.MOST_TRIES);
            int again = rows.number(row, "again", 1, Patience.MOST_MINUTES);
            int hours = rows.number(row, "hours", 0, Patience.MOST_HOURS);
            patience.add(new Patience(urgency, tries, again, hours));
        }
        if (patience.isEmpty()) {
            rows.mistakeOfAll(words.text("agenda.rules.bad.no-class"));
        }
        return rows.mistakes().isEmpty()
                ? Optional.of(new CallTables(
                        patience,
                        tables.horizonDays(),
                        tables.backDays(),
                        tables.deskMinutes(),
                        tables.listHours(),
                        tables.country(),
                        tables.callBack(),
                        tables.source()))
                : Optional.empty();
    }

    private static Optional<CallTables> times(Rows rows, CallTables tables, Words words) {
        if (rows.size() != 1) {
            rows.mistakeOfAll(words.text("agenda.rules.mistake.form"));
            return Optional.empty();
        }
        int ahead = rows.number(0, "ahead", 1, CallTables.MOST_DAYS_AHEAD);
        int back = rows.number(0, "back", 0, CallTables.MOST_DAYS_BACK);
        int desk = rows.number(0, "desk", 1, CallTables.MOST_DESK_MINUTES);
        int list = rows.number(0, "list", 1, CallTables.MOST_LIST_HOURS);
        String country = rows.text(0, "country");
        if (!Telephone.countries().contains(country)) {
            rows.mistake(0, "country", words.text("agenda.rules.mistake.choose"));
        }
        String number = rows.text(0, "number");
        if (!number.isEmpty() && !number.matches(NUMBER)) {
            rows.mistake(0, "number", words.text("agenda.calls.settings.mistake.number"));
        }
        String source = rows.needed(0, "source", LONGEST, words.text("agenda.calls.settings.mistake.source"));
        return rows.mistakes().isEmpty()
                ? Optional.of(new CallTables(tables.patience(), ahead, back, desk, list, country, number, source))
                : Optional.empty();
    }
}
