package releve.staff;

import java.util.Arrays;
import java.util.List;
import releve.access.Role;
import releve.access.RoleTable;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** What each role may do, to be read. */
final class RolePages {
    void open(Routes routes) {
        routes.page("/roles", Rights.SEE_ROLE_TABLE, RolePages::show);
        routes.listed("/roles", "staff.roles.title", "staff.roles.hint");
    }

    private static void show(Visit visit) {
        Words words = visit.words();
        List<String> roles = Arrays.stream(Role.values())
                .map(role -> Wording.role(words, role))
                .toList();
        List<RolesPage.Row> rows = RoleTable.rows().stream()
                .map(row -> new RolesPage.Row(
                        Wording.right(words, row.permission()),
                        Arrays.stream(Role.values())
                                .map(role -> row.roles().contains(role))
                                .toList()))
                .toList();
        visit.show("releve/staff/roles.jte", new RolesPage(visit.frame(words.text("staff.roles.title")), roles, rows));
    }
}
