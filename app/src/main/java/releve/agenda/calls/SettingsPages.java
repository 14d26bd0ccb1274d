package releve.agenda.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import releve.agenda.Filed;
import releve.agenda.Rights;
import releve.agenda.rules.Column;
import releve.agenda.rules.Rows;
import releve.agenda.rules.RowsForm;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** How often and how long people are called is the hospital's to set. */
final class SettingsPages {
    static final String PATH = "/agenda/calls/settings";
    private static final String ROUTE = PATH + "/{part}";
    private static final String TEMPLATE = "releve/agenda/calls/settingsForm.jte";

    private final Desk desk;
    private final Supplier<List<String>> classes;
    private final Supplier<Map<String, String>> names;

    /** @param classes of the agenda's tables; {@code names} of people by the journal's {@code account/ID} */
    SettingsPages(Desk desk, Supplier<List<String>> classes, Supplier<Map<String, String>> names) {
        this.desk = desk;
        this.classes = classes;
        this.names = names;
    }

    void open(Routes routes) {
        routes.page(PATH, Rights.EDIT_TABLES, this::read);
        routes.listed(PATH, "agenda.calls.settings.title", "agenda.calls.settings.hint");
        routes.action(PATH, Rights.EDIT_TABLES, this::takeBack);
        routes.page(ROUTE, Rights.EDIT_TABLES, visit -> {
            CallTables tables = desk.calls.tables();
            show(visit, part(visit), rows(visit, part(visit), tables), List.of());
        });
        routes.action(ROUTE, Rights.EDIT_TABLES, this::save);
    }

    private static SettingsPart part(Visit visit) {
        return SettingsPart.find(visit.part("part")).orElseThrow(() -> new NotThere("part"));
    }

    private List<Column> columns(Visit visit, SettingsPart part, CallTables tables) {
        return part.columns(tables, classes.get(), visit.words());
    }

    private Rows rows(Visit visit, SettingsPart part, CallTables tables) {
        return Rows.of(columns(visit, part, tables), part.rows(tables), visit.words());
    }

    private void read(Visit visit) {
        Words words = visit.words();
        List<CallSettings.Version> all = desk.calls.settings().all();
        Map<String, String> known = names.get();
        List<SettingsPage.Version> history = new ArrayList<>();
        for (CallSettings.Version each : all) {
            history.add(new SettingsPage.Version(
                    history.isEmpty() ? "" : each.key(),
                    each.at()
                            .map(at -> words.moment(at) + " · " + known.getOrDefault(each.by(), each.by()))
                            .orElseGet(() -> words.text("agenda.calls.settings.original"))));
        }
        CallTables tables = all.getFirst().tables();
        List<SettingsPage.Part> parts = new ArrayList<>();
        for (SettingsPart part : SettingsPart.values()) {
            parts.add(
                    new SettingsPage.Part(PATH + "/" + part.id(), part.title(words), lines(rows(visit, part, tables))));
        }
        visit.show(
                "releve/agenda/calls/settings.jte",
                new SettingsPage(
                        visit.frame(words.text("agenda.calls.settings.title")),
                        parts,
                        history,
                        all.getFirst().key(),
                        visit.query("saved").isPresent() ? words.text("agenda.calls.settings.saved") : ""));
    }

    private static List<String> lines(Rows rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> rows.columns().stream()
                        .filter(each -> !rows.text(row, each.id()).isEmpty())
                        .map(each -> rows.words().text("agenda.rest", each.label(), rows.text(row, each.id())))
                        .collect(Collectors.joining(" · ")))
                .toList();
    }

    private void show(Visit visit, SettingsPart part, Rows rows, List<Mistake> mistakes) {
        var frame = visit.frame(part.title(visit.words()));
        var page = new SettingsForm(
                frame,
                PATH + "/" + part.id(),
                part == SettingsPart.PATIENCE
                        ? visit.words().text("agenda.calls.settings.patience.hint")
                        : visit.words().text("agenda.calls.settings.times.hint"),
                basis(visit, mistakes),
                new RowsForm(
                        frame,
                        rows,
                        part.grows(),
                        IntStream.range(0, rows.size())
                                .mapToObj(row -> part.rowTitle(rows, row, visit.words()))
                                .toList(),
                        mistakes),
                mistakes);
        if (mistakes.isEmpty()) {
            visit.show(TEMPLATE, page);
        } else {
            visit.showMistakes(TEMPLATE, page);
        }
    }

    /** As the form had it; who was told that others hold by now has these before them. */
    private String basis(Visit visit, List<Mistake> mistakes) {
        boolean told = mistakes.stream().anyMatch(each -> each.field().equals("save"));
        Optional<String> had = visit.form().find("basis").filter(each -> !told);
        return had.orElseGet(() -> desk.calls.settings().current().key());
    }

    private void save(Visit visit) {
        SettingsPart part = part(visit);
        CallTables tables = desk.calls.tables();
        Rows rows = Rows.read(columns(visit, part, tables), visit.form()::text, visit.words());
        if (part.grows() && rows.change(visit.form().text("do"))) {
            show(visit, part, rows, List.of());
            return;
        }
        Optional<CallTables> read = part.read(rows, tables, visit.words());
        if (read.isEmpty()) {
            show(visit, part, rows, rows.mistakes());
            return;
        }
        Filed filed = desk.calls.set(visit.formKey(), visit.form().text("basis"), read.get(), desk.caller(visit));
        switch (filed) {
            case Filed.New ignored -> saved(visit);
            case Filed.Same ignored -> saved(visit);
            case Filed.Refused ignored -> show(visit, part, rows, outdated(visit, lines(rows(visit, part, tables))));
        }
    }

    private void takeBack(Visit visit) {
        CallSettings.Version version =
                desk.calls.settings().find(visit.form().text("version")).orElseThrow(() -> new NotThere("version"));
        Filed filed = desk.calls.set(visit.formKey(), visit.form().text("basis"), version.tables(), desk.caller(visit));
        switch (filed) {
            case Filed.New ignored -> saved(visit);
            case Filed.Same ignored -> saved(visit);
            case Filed.Refused ignored -> read(visit);
        }
    }

    private static void saved(Visit visit) {
        visit.file(() -> PATH + "?saved=yes");
    }

    /** @param lines what holds by now */
    private List<Mistake> outdated(Visit visit, List<String> lines) {
        CallSettings.Version now = desk.calls.settings().current();
        List<Mistake> mistakes = new ArrayList<>();
        mistakes.add(new Mistake(
                "save",
                visit.words()
                        .text(
                                "agenda.calls.settings.outdated",
                                names.get().getOrDefault(now.by(), now.by()),
                                now.at().map(visit.words()::moment).orElse(""))));
        lines.forEach(each -> mistakes.add(new Mistake("save", visit.words().text("agenda.calls.settings.now", each))));
        return mistakes;
    }
}
