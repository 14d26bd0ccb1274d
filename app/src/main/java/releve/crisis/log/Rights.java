package releve.crisis.log;

import releve.web.Permission;

/** What these pages ask for. */
final class Rights {
    static final Permission READ = Permission.of("access.read-log");
    static final Permission KEEP = Permission.of("access.keep-log");
    static final Permission EDIT_NOTICE = Permission.of("access.edit-notice");

    private Rights() {}
}
