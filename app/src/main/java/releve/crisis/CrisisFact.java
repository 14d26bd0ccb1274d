package releve.crisis;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import releve.journal.Kind;
import releve.journal.Kinds;

/**
 * What this room puts in the journal; the subject is {@code crisis/ID} of a declaration, or {@code crisis/status/SITE/SERVICE} or {@code
 * crisis/master/SITE/UNIT}. Each carries the key of its form, so that one sent twice counts once.
 */
sealed interface CrisisFact {
    UUID form();

    /**
     * Degraded mode begins; or, inside {@link Updated}, what is said of it from now on.
     *
     * @param form also the declaration's own id
     * @param scope sites and services in words; blank when it is not known yet
     * @param started by the clock on the wall
     * @param trusted T0, the last time whose data are trusted; may lie before the start
     * @param channels what still works to reach people
     * @param told who was told, and how
     * @param where missing in the oldest entries, as are the next two: everything is concerned then
     * @param review when it is looked at again
     * @param meeting when the crisis cell meets next
     */
    record Declared(
            UUID form,
            Level level,
            String scope,
            String cause,
            Instant started,
            Instant trusted,
            String channels,
            String told,
            @Nullable Scope where,
            @Nullable Instant review,
            @Nullable Instant meeting)
            implements CrisisFact {
        public Declared {
            scope = scope.strip();
            cause = cause.strip();
            channels = channels.strip();
            told = told.strip();
            if (trusted.isAfter(started)) {
                throw new IllegalArgumentException(
                        "the last trusted time " + trusted + " lies after the start " + started);
            }
        }

        Terms terms() {
            return new Terms(
                    level,
                    where == null ? Scope.EVERYTHING : where,
                    scope,
                    cause,
                    started,
                    trusted,
                    Optional.ofNullable(review),
                    Optional.ofNullable(meeting),
                    channels,
                    told);
        }
    }

    /**
     * A declaration says something else from now on.
     *
     * @param confirms whether who says so may confirm, and thereby does
     * @param said the whole of it; its form is this fact's own
     */
    record Updated(UUID declaration, boolean confirms, Declared said) implements CrisisFact {
        @Override
        public UUID form() {
            return said.form();
        }
    }

    /**
     * The crisis cell or the medical director stands by it.
     *
     * @param version the form whose words they stand by; missing in the oldest entries: the first
     */
    record Confirmed(UUID form, UUID declaration, @Nullable UUID version) implements CrisisFact {}

    /**
     * Degraded mode ends.
     *
     * @param from since when the screen is master again
     * @param words what is back, and what still is not
     */
    record Ended(UUID form, UUID declaration, Instant from, String words) implements CrisisFact {
        public Ended {
            words = said(words, "the end of degraded mode says what is back");
        }
    }

    /** One service is back at one site, while degraded mode goes on: the screen is its master from then on, paper until then. */
    record Back(UUID form, UUID declaration, String site, String service, Instant from, String words)
            implements CrisisFact {
        public Back {
            site = said(site, "a service is back at a site");
            service = said(service, "a service is back at a site");
            words = said(words, "a service that is back says what is back");
        }
    }

    /**
     * From then on this is master there.
     *
     * @param unit a service, a ward, or blank for the whole site
     */
    record MasterSet(UUID form, String site, String unit, Master master, Instant from, String words)
            implements CrisisFact {
        public MasterSet {
            site = said(site, "a master is that of a site or of a unit there");
            unit = unit.strip();
            words = words.strip();
        }
    }

    /** A service of a site works like this, from then until something else is said of it. */
    record StatusSet(UUID form, String site, String service, ServiceState state, Instant from, String reason)
            implements CrisisFact {
        public StatusSet {
            site = said(site, "a state is that of a service of a site");
            service = said(service, "a state is that of a service of a site");
            reason = said(reason, "a state has its reason");
        }
    }

    /** What that form said of a service was wrong: it never held. */
    record StatusWithdrawn(UUID form, UUID withdrawn, String reason) implements CrisisFact {
        public StatusWithdrawn {
            reason = said(reason, "what is taken back is taken back for a reason");
        }
    }

    /** The kinds, in both directions. */
    Kinds<CrisisFact> KINDS = Kinds.<CrisisFact>of("crisis")
            .and("declared", Declared.class)
            .and("updated", Updated.class)
            .and("confirmed", Confirmed.class)
            .and("ended", Ended.class)
            .and("service-back", Back.class)
            .and("master-set", MasterSet.class)
            .and("status-set", StatusSet.class)
            .and("status-withdrawn", StatusWithdrawn.class);

    default Kind kind() {
        return KINDS.kind(this);
    }

    private static String said(String text, String otherwise) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(otherwise);
        }
        return text.strip();
    }
}
