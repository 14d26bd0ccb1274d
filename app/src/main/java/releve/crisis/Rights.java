package releve.crisis;

import releve.web.Permission;

/** What these pages ask for. */
final class Rights {
    static final Permission DECLARE = Permission.of("access.declare-crisis");
    static final Permission CONFIRM = Permission.of("access.confirm-crisis");

    private Rights() {}
}
