package releve.crisis;

import releve.web.Permission;

/** What these pages ask for. */
public final class Rights {
    public static final Permission DECLARE = Permission.of("access.declare-crisis");
    public static final Permission CONFIRM = Permission.of("access.confirm-crisis");

    /** Say how a service works, and which is master. */
    public static final Permission SET_STATUS = Permission.of("access.set-status");

    /** Close an emergency department to ambulances. */
    public static final Permission CLOSE_TO_AMBULANCES = Permission.of("access.close-to-ambulances");

    private Rights() {}
}
