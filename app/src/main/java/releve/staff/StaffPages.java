package releve.staff;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import releve.access.Access;
import releve.identity.Reach;
import releve.web.Pages;
import releve.web.Routes;

/** The pages of administrators and of those who look after them. */
public final class StaffPages implements Pages {
    private final PeoplePages people;
    private final PersonPages person;
    private final ImportPages imports;
    private final SheetPages sheets;
    private final PcPages pcs;
    private final RolePages roles;
    private final AuditPages audit;
    private final GlassReviewPages glass;

    /** @param zone of the days that people choose */
    public StaffPages(Access access, Reach reach, Clock clock, ZoneId zone, Supplier<UUID> ids) {
        var kept = new Sheets(clock, ids);
        this.people = new PeoplePages(access);
        this.person = new PersonPages(access, reach, kept);
        this.imports = new ImportPages(access, reach, kept);
        this.sheets = new SheetPages(kept, reach);
        this.pcs = new PcPages(access, reach);
        this.roles = new RolePages();
        this.audit = new AuditPages(access, reach, zone);
        this.glass = new GlassReviewPages(access, reach);
    }

    @Override
    public String room() {
        return "staff";
    }

    @Override
    public void open(Routes routes) {
        people.open(routes);
        person.open(routes);
        imports.open(routes);
        sheets.open(routes);
        pcs.open(routes);
        roles.open(routes);
        audit.open(routes);
        glass.open(routes);
    }
}
