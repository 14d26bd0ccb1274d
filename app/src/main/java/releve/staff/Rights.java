package releve.staff;

import releve.web.Permission;

/** What these pages ask for. */
final class Rights {
    static final Permission MANAGE_PEOPLE = of(releve.access.Permission.MANAGE_PEOPLE);
    static final Permission ENROL_WARD_PC = of(releve.access.Permission.ENROL_WARD_PC);
    static final Permission SEE_ROLE_TABLE = of(releve.access.Permission.SEE_ROLE_TABLE);
    static final Permission READ_AUDIT = of(releve.access.Permission.READ_AUDIT);
    static final Permission REVIEW_BREAK_GLASS = of(releve.access.Permission.REVIEW_BREAK_GLASS);

    private Rights() {}

    private static Permission of(releve.access.Permission right) {
        return releve.identity.Rights.of(right);
    }
}
