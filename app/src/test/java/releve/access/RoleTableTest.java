package releve.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static releve.access.Permission.RECORD_CODE_STATUS;
import static releve.access.Permission.RECORD_VITAL_SIGNS;
import static releve.access.Permission.SEARCH;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each role may do, written out once more role by role as the hospital would say it, against the table of the program. */
final class RoleTableTest {
    @Test
    void everyCellIsAsTheHospitalSaysIt() {
        assertEquals(Set.of(Role.values()), ExpectedRoles.EXPECTED.keySet());
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            for (Permission permission : Permission.values()) {
                boolean expected =
                        ExpectedRoles.EXPECTED.getOrDefault(role, Set.of()).contains(permission);
                if (RoleTable.may(role, permission) != expected) {
                    wrong.add(role.code() + " and " + permission + ": " + expected + " expected");
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theTableAsDataSaysTheSameAsTheTableAsAnswer() {
        assertEquals(Permission.values().length, RoleTable.rows().size());
        for (RoleTable.Row row : RoleTable.rows()) {
            for (Role role : Role.values()) {
                assertEquals(RoleTable.may(role, row.permission()), row.roles().contains(role));
            }
        }
    }

    @Test
    void everyPermissionIsSomebodysAndNobodyHasAll() {
        RoleTable.rows().forEach(row -> assertFalse(row.roles().isEmpty(), row.permission() + " is nobody's"));
        for (Role role : Role.values()) {
            assertTrue(RoleTable.allowed(role).size() < Permission.values().length, role.code());
        }
    }

    @Test
    void whoManagesPeopleSeesNoPatientAndWhoReadsTheTrailChangesNothing() {
        for (Permission permission : Permission.values()) {
            if (permission
                    .name()
                    .matches(
                            "SEE_.*WARD|SEE_CONFIDENTIAL|READ_(CLIN|MED|LAB|IMA|ADM).*|RECORD_.*|BREAK_GLASS|SEARCH|PRINT_(PACK|LABELS)|EXPORT")) {
                assertFalse(RoleTable.may(Role.ADMINISTRATOR, permission), permission.name());
                assertFalse(RoleTable.may(Role.IT_RECOVERY, permission), permission.name());
                assertFalse(RoleTable.may(Role.AUDITOR, permission), permission.name());
            }
        }
    }

    @Test
    void severalRolesAddUp() {
        assertTrue(RoleTable.may(Set.of(Role.CLERK, Role.NURSE), RECORD_VITAL_SIGNS));
        assertFalse(RoleTable.may(Set.of(Role.CLERK, Role.NURSE), RECORD_CODE_STATUS));
        assertFalse(RoleTable.may(Set.of(), SEARCH));
    }
}
