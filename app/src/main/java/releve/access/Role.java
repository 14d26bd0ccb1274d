package releve.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person is here to do. A person may have several; what each allows stands in {@link RoleTable}. */
public enum Role {
    NURSE,
    PHYSICIAN,
    PHARMACIST,
    LABORATORY,
    IMAGING,
    CLERK,
    BED_MANAGER,
    THEATRE_MANAGER,
    MEDICAL_DIRECTOR,
    CRISIS_CELL,
    IT_RECOVERY,
    DATA_PROTECTION_OFFICER,
    AUDITOR,
    ADMINISTRATOR;

    /** The word for it on a command line and in a journal entry: {@code bed-manager}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
