package releve.staff;

import java.util.List;
import releve.identity.Reach;
import releve.web.Routes;
import releve.web.Visit;

/** The sheet of first PINs and passwords, until its maker says it is printed. */
final class SheetPages {
    private final Sheets sheets;
    private final Reach reach;

    SheetPages(Sheets sheets, Reach reach) {
        this.sheets = sheets;
        this.reach = reach;
    }

    void open(Routes routes) {
        routes.page("/people/sheet/{sheet}", Rights.MANAGE_PEOPLE, this::show);
        routes.action("/people/sheet/{sheet}", Rights.MANAGE_PEOPLE, this::printed);
    }

    private void show(Visit visit) {
        String id = visit.part("sheet");
        List<SheetPage.Line> lines = sheets.find(visit.visitor().id(), id).stream()
                .flatMap(sheet -> sheet.people().stream())
                .map(each -> new SheetPage.Line(
                        each.person().display(),
                        each.person().name(),
                        String.join(", ", each.person().wards()),
                        each.secret()))
                .toList();
        if (!lines.isEmpty()) {
            reach.saw(visit.visitor(), "accounts", "sheet of first secrets, " + lines.size() + " people", "");
        }
        visit.show(
                "releve/staff/sheet.jte",
                new SheetPage(visit.frame(visit.words().text("staff.sheet.title")), "/people/sheet/" + id, lines));
    }

    private void printed(Visit visit) {
        sheets.drop(visit.visitor().id(), visit.part("sheet"));
        visit.go("/people");
    }
}
