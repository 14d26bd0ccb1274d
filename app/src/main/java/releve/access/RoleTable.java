package releve.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The one table that says what each role may do. It is written to be read; pages show it, and a test knows every cell. */
public final class RoleTable {
    /** A row for each permission, a column for each role in the order of {@link Role}; {@code x} is yes. */
    private static final String TABLE = """
                                N P P L I C B T M C I D A A
                                u h h a m l e h e r T P u d
                                r y a b a e d e d i   O d m
            SEE_OWN_WARD        x x x x x x x x x x . . . .
            SEE_ANY_WARD        . x x x x x x x x x . . . .
            BREAK_GLASS         x x x x x . . x x . . . . .
            SEE_CONFIDENTIAL    . . . . . . . . x . . . . .
            READ_CLINICAL       x x x . x . . x x . . . . .
            READ_MEDICATION     x x x . . . . x x . . . . .
            READ_LABORATORY     x x x x x . . x x . . . . .
            READ_IMAGING        x x . . x . . x x . . . . .
            READ_ADMINISTRATIVE x x x x x x x x x x . . . .
            RECORD_VITAL_SIGNS  x x . . . . . . . . . . . .
            RECORD_NOTES        x x x . . . . . . . . . . .
            RECORD_WEIGHT       x x . . . . . . . . . . . .
            RECORD_ALERTS       x x x . . . . . . . . . . .
            RECORD_CODE_STATUS  . x . . . . . . . . . . . .
            RECORD_DIET         x x . . . . . . . . . . . .
            RECORD_ISOLATION    x x . . . . . . . . . . . .
            RECORD_DRUGS        x x . . . . . . . . . . . .
            RECORD_SAMPLES      x x . x . . . . . . . . . .
            MOVE                x x . . . x x x . . . . . .
            ADMIT               x x . . . x x . . . . . . .
            DISCHARGE           x x . . . x x . . . . . . .
            SET_BED_STATE       x . . . . . x . . . . . . .
            SEARCH              x x x x x x x x x x . . . .
            MARK_CONFIDENTIAL   . x . . . x . . x . . . . .
            PRINT_PACK          x x . . . . . . x . . . . .
            PRINT_LABELS        x x . x x x . x . . . . . .
            EXPORT              . . . . . . . . x . . . . .
            DECLARE_CRISIS      . . . . . . x . x x x . . .
            CONFIRM_CRISIS      . . . . . . . . x x . . . .
            PRINT_CARDS         x x . . . . x . x x x . . x
            EDIT_PHONES         . . . . . . x . x x x . . x
            MAKE_KIT            . . . . . . . . . . x . . x
            READ_LOG            . . . . . . x x x x x x x .
            KEEP_LOG            . . . . . . x . x x x . . .
            EDIT_NOTICE         . . . . . . . . x x . . . .
            SET_STATUS          . . . . . . . . x x . . . .
            CLOSE_TO_AMBULANCES . . . . . . . . x . . . . .
            SETTLE_ENTRIES      x x . . . . x . . . . . . .
            READ_AGENDA         . x . . . x x x x x . . . .
            VOICE_DOCTOR        . x . . . . . . . . . . . .
            VOICE_NURSE         . . . . . . x x . . . . . .
            VOICE_DIRECTOR      . . . . . . . . x . . . . .
            SCRIBE_VOICES       . . . . . x . x . x . . . .
            SETTLE_CASES        . . . . . . . . . x . . . .
            BYPASS_CASES        . x . . . . . . . . . . . .
            COUNTERSIGN         . x . . . . . . x . . . . .
            CALL_PATIENTS       . . . . . x . x . . . . . .
            KEEP_AGENDA         . . . . . x . x . . . . . .
            PLAN_AGENDA         . . . . . . . x x . . . . .
            EDIT_AGENDA_TABLES  . . . . . . . x x . . . . .
            SEE_FEEDS           . . . . . . x . x x x . x x
            MANAGE_PEOPLE       . . . . . . . . . . . . . x
            ENROL_WARD_PC       . . . . . . . . . . x . . x
            READ_AUDIT          . . . . . . . . . . . x x .
            REVIEW_BREAK_GLASS  . . . . . . . . x . . x . .
            SEE_ROLE_TABLE      . . . . . . . . . . . x x x
            """;

    private static final int HEADING = 3;
    private static final Map<Role, Set<Permission>> ALLOWED = read();

    private RoleTable() {}

    /** One row of the table as a page shows it: who has this permission. */
    public record Row(Permission permission, Set<Role> roles) {}

    public static boolean may(Role role, Permission permission) {
        return allowed(role).contains(permission);
    }

    public static boolean may(Collection<Role> roles, Permission permission) {
        return roles.stream().anyMatch(role -> may(role, permission));
    }

    public static Set<Permission> allowed(Role role) {
        return ALLOWED.getOrDefault(role, Set.of());
    }

    /** The whole table, a row for each permission in the order of {@link Permission}. */
    public static List<Row> rows() {
        return Arrays.stream(Permission.values())
                .map(permission -> new Row(permission, having(permission)))
                .toList();
    }

    private static Set<Role> having(Permission permission) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (may(role, permission)) {
                roles.add(role);
            }
        }
        return Collections.unmodifiableSet(roles);
    }

    private static Map<Role, Set<Permission>> read() {
        Map<Role, Set<Permission>> allowed = new EnumMap<>(Role.class);
        TABLE.lines().skip(HEADING).forEach(line -> {
            String[] cells = line.strip().split("\\s+");
            if (cells.length != 1 + Role.values().length) {
                throw new IllegalStateException("a row of the role table has a cell for each role: " + line);
            }
            Permission permission = Permission.valueOf(cells[0]);
            for (Role role : Role.values()) {
                if (cells[1 + role.ordinal()].equals("x")) {
                    allowed.computeIfAbsent(role, none -> EnumSet.noneOf(Permission.class))
                            .add(permission);
                }
            }
        });
        allowed.replaceAll((role, permissions) -> Collections.unmodifiableSet(permissions));
        return allowed;
    }
}
