package releve.agenda.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import releve.agenda.Filed;
import releve.agenda.Rights;
import releve.agenda.RuleBook;
import releve.agenda.Tables;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Routes;
import releve.web.Visit;

/** One part after another is edited, looked at with what it would change, and saved. */
final class PartPages {
    private static final String ROUTE = RulesRoom.PATH + "/part/{part}";
    private static final String TEMPLATE = "releve/agenda/rules/part.jte";

    private final RulesRoom room;

    PartPages(RulesRoom room) {
        this.room = room;
    }

    void open(Routes routes) {
        routes.page(ROUTE, Rights.EDIT_TABLES, this::show);
        routes.action(ROUTE, Rights.EDIT_TABLES, this::edit);
        routes.action(RulesRoom.PATH + "/save", Rights.EDIT_TABLES, this::save);
    }

    static String path(String part) {
        return RulesRoom.PATH + "/part/" + part;
    }

    private static Part part(Visit visit) {
        return Part.find(visit.part("part")).orElseThrow(() -> new NotThere("part"));
    }

    private void show(Visit visit) {
        Part part = part(visit);
        show(visit, part, rows(visit, part, current()), List.of());
    }

    private Tables current() {
        return RulesRoom.tidy(room.book().current());
    }

    private static Rows rows(Visit visit, Part part, Tables tables) {
        return Rows.of(part.columns(tables, visit.words()), part.rows(tables), visit.words());
    }

    private void show(Visit visit, Part part, Rows rows, List<Mistake> mistakes) {
        var frame = visit.frame(visit.words().text("agenda.rules.part.title", part.title(visit.words())));
        var page = new PartPage(
                frame,
                path(part.id()),
                part.hint(visit.words()),
                visit.form().find("basis").orElseGet(() -> room.book().current().key()),
                new RowsForm(
                        frame,
                        rows,
                        part.grows(),
                        IntStream.range(0, rows.size())
                                .mapToObj(row -> part.title(rows, row))
                                .toList(),
                        mistakes),
                mistakes);
        if (mistakes.isEmpty()) {
            visit.show(TEMPLATE, page);
        } else {
            visit.showMistakes(TEMPLATE, page);
        }
    }

    private void edit(Visit visit) {
        Part part = part(visit);
        if (visit.form().text("do").equals("edit")) {
            show(visit, part, rows(visit, part, RulesRoom.tables(visit)), List.of());
            return;
        }
        RuleBook.Version now = room.book().current();
        Tables current = RulesRoom.tidy(now);
        Rows rows = Rows.read(part.columns(current, visit.words()), visit.form()::text, visit.words());
        if (part.grows() && rows.change(visit.form().text("do"))) {
            show(visit, part, rows, List.of());
            return;
        }
        Optional<Tables> tables = part.in(current, rows);
        if (tables.isEmpty()) {
            show(visit, part, rows, rows.mistakes());
        } else if (visit.form().text("basis").equals(now.key())) {
            room.preview(visit, part.id(), tables.get(), List.of());
        } else {
            room.preview(visit, part.id(), tables.get(), outdated(visit, now));
        }
    }

    private void save(Visit visit) {
        String id = visit.form().text("part");
        Tables carried = RulesRoom.tables(visit);
        Filed filed = room.book()
                .set(
                        visit.formKey(),
                        visit.form().text("basis"),
                        carried,
                        room.council().desk().caller(visit));
        switch (filed) {
            case Filed.New ignored -> saved(visit);
            case Filed.Same ignored -> saved(visit);
            case Filed.Refused refused -> refused(visit, id, carried, refused.why());
        }
    }

    private void saved(Visit visit) {
        room.council().file(visit, () -> RulesRoom.PATH + "?saved=yes");
    }

    /** Whoever edited a part keeps it: it is put into the tables that hold by now, and looked at again before it is saved. */
    private void refused(Visit visit, String id, Tables carried, String why) {
        RuleBook.Version now = room.book().current();
        Tables current = RulesRoom.tidy(now);
        if (!why.equals("agenda.rules.refused.outdated")) {
            room.preview(
                    visit,
                    id,
                    carried,
                    List.of(new Mistake("save", visit.words().text(why))));
            return;
        }
        Optional<Part> part = Part.find(id);
        if (part.isEmpty()) {
            room.preview(visit, "", carried, outdated(visit, now));
            return;
        }
        Rows rows =
                Rows.of(part.get().columns(current, visit.words()), part.get().rows(carried), visit.words());
        Optional<Tables> tables = part.get().in(current, rows);
        if (tables.isEmpty()) {
            List<Mistake> mistakes = new ArrayList<>(outdated(visit, now));
            mistakes.addAll(rows.mistakes());
            show(visit, part.get(), rows, mistakes);
        } else {
            room.preview(visit, id, tables.get(), outdated(visit, now));
        }
    }

    private List<Mistake> outdated(Visit visit, RuleBook.Version now) {
        String who = room.council().desk().names().getOrDefault(now.by(), now.by());
        String when = now.at().map(visit.words()::moment).orElse("");
        return List.of(new Mistake("save", visit.words().text("agenda.rules.refused.outdated", who, when)));
    }
}
