package releve.access;

import java.time.Instant;
import java.util.Set;

/**
 * An account as lists show it: without anything secret.
 *
 * @param name for signing in
 * @param display the person's name
 * @param temporary the PIN or password was given by somebody else and is to be changed by its owner
 */
public record Account(
        String id,
        String name,
        String display,
        Set<Role> roles,
        Set<String> wards,
        String language,
        boolean active,
        boolean pin,
        boolean password,
        boolean temporary,
        Instant since) {}
