package releve.crisis;

import java.time.Instant;
import java.util.Optional;

/**
 * What a declaration says, in one of its versions.
 *
 * @param scope what is concerned, in words
 * @param where the same as sites × services
 * @param trusted T0: later data are not trusted
 * @param review when the declaration is looked at again
 * @param meeting when the crisis cell meets next
 */
public record Terms(
        Level level,
        Scope where,
        String scope,
        String cause,
        Instant started,
        Instant trusted,
        Optional<Instant> review,
        Optional<Instant> meeting,
        String channels,
        String told) {

    /** Everything of the group, or a part of it; a blank site is any. */
    boolean concerns(String site) {
        return level == Level.GROUP || where.concerns(site);
    }

    boolean concerns(String site, String service) {
        return concerns(site) && where.concerns("", service);
    }
}
