package releve.access;

import java.util.Set;

/**
 * A person who has come in.
 *
 * @param id of the account
 * @param name as shown on pages
 * @param wards the person's own, as {@code ward} or {@code site/ward}
 * @param language {@code fr}, {@code nl}, {@code de} or {@code en}
 * @param locked the session waits for its owner's PIN: until then nothing is allowed
 */
public record Visitor(String id, String name, Set<Role> roles, Set<String> wards, String language, boolean locked) {}
