package releve.access;

import java.util.Set;

/** What a row of a staff list that does not say it gets. Without default roles, a row without a role is refused. */
public record StaffDefaults(Set<Role> roles, Set<String> wards, String language) {
    public static final StaffDefaults NONE = new StaffDefaults(Set.of(), Set.of(), "fr");

    public StaffDefaults {
        roles = Set.copyOf(roles);
        wards = Set.copyOf(wards);
        if (!NewPerson.LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("language '" + language + "': " + Objection.LANGUAGE_UNKNOWN.sentence());
        }
    }
}
