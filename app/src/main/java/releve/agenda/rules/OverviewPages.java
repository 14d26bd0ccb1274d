package releve.agenda.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import releve.agenda.Rights;
import releve.agenda.RuleBook;
import releve.agenda.Tables;
import releve.journal.Json;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Paths;
import releve.web.Routes;
import releve.web.Upload;
import releve.web.Visit;
import releve.web.Words;

/** The start of the tables: parts, versions, files. */
final class OverviewPages {
    private static final String TEMPLATE = "releve/agenda/rules/overview.jte";

    private final RulesRoom room;

    OverviewPages(RulesRoom room) {
        this.room = room;
    }

    void open(Routes routes) {
        routes.page(RulesRoom.PATH, Rights.EDIT_TABLES, visit -> show(visit, List.of()));
        routes.listed(RulesRoom.PATH, "agenda.rules.title", "agenda.rules.hint");
        routes.page(RulesRoom.PATH + "/version/{version}", Rights.EDIT_TABLES, this::look);
        routes.page(RulesRoom.PATH + "/file/{version}", Rights.EDIT_TABLES, this::download);
        routes.upload(RulesRoom.PATH + "/file", Rights.EDIT_TABLES, TablesFile.LARGEST, this::upload);
    }

    private void show(Visit visit, List<Mistake> mistakes) {
        List<RuleBook.Version> versions = room.book().all();
        Tables current = RulesRoom.tidy(versions.getFirst());
        Words words = visit.words();
        var page = new OverviewPage(
                visit.frame(words.text("agenda.rules.title")),
                Part.ALL.stream()
                        .map(each -> new OverviewPage.Entry(
                                PartPages.path(each.id()),
                                each.title(words),
                                each.grows()
                                        ? words.count(
                                                "agenda.rules.rows",
                                                each.rows(current).size())
                                        : "",
                                ""))
                        .toList(),
                history(versions, words),
                visit.query("saved").isPresent() ? words.text("agenda.rules.saved") : "",
                mistakes);
        if (mistakes.isEmpty()) {
            visit.show(TEMPLATE, page);
        } else {
            visit.showMistakes(TEMPLATE, page);
        }
    }

    private List<OverviewPage.Entry> history(List<RuleBook.Version> versions, Words words) {
        Map<String, String> names = room.council().desk().names();
        List<OverviewPage.Entry> history = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            RuleBook.Version each = versions.get(i);
            String key = Paths.part(each.key());
            String changed = i + 1 < versions.size() ? changed(versions.get(i + 1), each, words) : "";
            history.add(new OverviewPage.Entry(
                    i == 0 ? "" : RulesRoom.PATH + "/version/" + key,
                    each.at()
                            .map(at -> words.moment(at) + " · " + names.getOrDefault(each.by(), each.by()))
                            .orElseGet(() -> words.text("agenda.rules.original")),
                    changed,
                    RulesRoom.PATH + "/file/" + key));
        }
        return history;
    }

    private static String changed(RuleBook.Version before, RuleBook.Version after, Words words) {
        return Difference.parts(RulesRoom.tidy(before), RulesRoom.tidy(after)).stream()
                .map(each -> each.title(words))
                .collect(Collectors.joining(", "));
    }

    private RuleBook.Version version(Visit visit) {
        return room.book().find(Paths.read(visit.part("version"))).orElseThrow(() -> new NotThere("version"));
    }

    private void look(Visit visit) {
        room.preview(visit, "", RulesRoom.tidy(version(visit)), List.of());
    }

    private void download(Visit visit) {
        RuleBook.Version version = version(visit);
        String day = version.at()
                .orElseGet(visit::now)
                .atZone(visit.words().zone())
                .toLocalDate()
                .toString();
        visit.sendFile(
                "application/json",
                "releve-agenda-tables-" + day + ".json",
                Json.pretty(RulesRoom.tidy(version)).getBytes(StandardCharsets.UTF_8));
    }

    private void upload(Visit visit) {
        Optional<Upload> file = visit.form().file("file");
        if (file.isEmpty() || file.get().bytes().length == 0) {
            show(visit, List.of(new Mistake("file", visit.words().text("agenda.rules.file.none"))));
            return;
        }
        TablesFile.Came came = TablesFile.read(file.get().bytes(), visit.words());
        if (came.tables().isEmpty()) {
            List<Mistake> mistakes = new ArrayList<>();
            mistakes.add(new Mistake("file", visit.words().text("agenda.rules.file.refused")));
            came.faults().forEach(each -> mistakes.add(new Mistake("file", each)));
            show(visit, mistakes);
        } else {
            room.preview(visit, "", came.tables().get(), List.of());
        }
    }
}
