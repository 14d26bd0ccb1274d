package releve.web;

import java.util.Set;

/** Who is at the browser, as the doorkeeper knows them. {@code language} is a tag or blank when they never chose. */
public record Visitor(String id, String name, Set<String> roles, Set<String> wards, String language, boolean locked) {
    public Visitor {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a visitor has an id and a name, not '" + id + "', '" + name + "'");
        }
        roles = Set.copyOf(roles);
        wards = Set.copyOf(wards);
    }
}
