package releve.kit;

import releve.web.Permission;

/** What these pages ask for. */
final class Rights {
    static final Permission PRINT = Permission.of("access.print-cards");
    static final Permission EDIT = Permission.of("access.edit-phones");
    static final Permission SEAL = Permission.of("access.make-kit");

    private Rights() {}
}
