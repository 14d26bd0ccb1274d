package releve.agenda;

import releve.web.Permission;

/** What the agenda's pages ask for. */
public final class Rights {
    public static final Permission READ = Permission.of("access.read-agenda");
    public static final Permission SCRIBE = Permission.of("access.scribe-voices");
    public static final Permission SETTLE = Permission.of("access.settle-cases");
    public static final Permission BYPASS = Permission.of("access.bypass-cases");
    public static final Permission COUNTERSIGN = Permission.of("access.countersign");
    public static final Permission CALL = Permission.of("access.call-patients");
    public static final Permission PLAN = Permission.of("access.plan-agenda");
    public static final Permission KEEP = Permission.of("access.keep-agenda");
    public static final Permission EDIT_TABLES = Permission.of("access.edit-agenda-tables");

    private Rights() {}

    /** To speak as one of the three. */
    public static Permission voice(Voice voice) {
        return switch (voice) {
            case DOCTOR -> Permission.of("access.voice-doctor");
            case NURSE -> Permission.of("access.voice-nurse");
            case DIRECTOR -> Permission.of("access.voice-director");
        };
    }
}
